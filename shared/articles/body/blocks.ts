import type { PageElement, PageText } from '../page/dom.ts';

/** Elements that stand apart from what is around them, as blocks of their own. */
export const blockNames: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Elements that stand apart from their neighbours by a space. */
const cells = new Set(['td', 'th', 'caption']);

/** A block of text, the element it is the text of, and the pieces it was put together from. */
export interface Block {
  readonly element: PageElement;
  readonly text: string;
  /** The share of the text that is in links, from 0 to 1. */
  readonly linkShare: number;
  readonly pieces: readonly PageText[];
}

/** The blocks of text in an element, in order. */
export function readBlocks(root: PageElement): readonly Block[] {
  const reader = new BlockReader();
  reader.read(root, root, false);
  reader.end(root);
  return reader.blocks;
}

class BlockReader {
  readonly blocks: Block[] = [];
  #text = '';
  #linked = 0;
  #pieces: PageText[] = [];
  /** The number of a list's item, kept until the item's first words. */
  #number = '';
  /** The next number of each ordered list. */
  readonly #counted = new Map<PageElement, number>();
  /** Inside `pre`, where every space counts. */
  #isPre = false;

  read(element: PageElement, block: PageElement, inLink: boolean): void {
    for (let node = element.firstChild; node; node = node.nextSibling)
      if (node.nodeType === 3) this.#add(node, inLink);
      else if (node.localName === 'br') this.#break(block);
      else if (blockNames.has(node.localName)) this.#readBlock(node, block, inLink);
      else {
        if (cells.has(node.localName)) this.#text += ' ';
        this.read(node, block, inLink || node.localName === 'a');
        if (cells.has(node.localName)) this.#text += ' ';
      }
  }

  end(element: PageElement): void {
    const text = tidyText(this.#text, this.#isPre);
    if (text !== '') {
      const linkShare = Math.min(1, this.#linked / text.length);
      this.blocks.push({ element, text: this.#number + text, linkShare, pieces: this.#pieces });
      this.#number = '';
    }
    this.#text = '';
    this.#linked = 0;
    this.#pieces = [];
  }

  /** Two breaks in a row are how old pages end a paragraph. */
  #break(block: PageElement): void {
    if (/\n\s*$/.test(this.#text) && !this.#isPre && !isLine(block)) this.end(block);
    else this.#text += '\n';
  }

  #readBlock(node: PageElement, around: PageElement, inLink: boolean): void {
    this.end(around);
    if (node.localName === 'li') this.#number = this.#numberOf(node);
    const isPre = this.#isPre;
    this.#isPre ||= node.localName === 'pre';
    this.read(node, node, inLink);
    this.end(node);
    this.#isPre = isPre;
  }

  /** Readers see the numbers of ordered lists, though no text holds them. */
  #numberOf({ parentNode: list }: PageElement): string {
    if (list?.localName !== 'ol') return '';
    const number = this.#counted.get(list) ?? (Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1);
    this.#counted.set(list, number + 1);
    return `${number}. `;
  }

  #add(node: PageText, inLink: boolean): void {
    this.#text += node.textContent;
    this.#pieces.push(node);
    if (inLink) this.#linked += node.textContent.trim().length;
  }
}

/** The text of blocks: an empty line between them, items of a list and rows of a table on lines of their own. */
export function joinBlocks(blocks: readonly Block[]): string {
  let text = '';
  let before: Block | undefined;
  for (const block of blocks) {
    const close = before && isLine(before.element) && isLine(block.element);
    text += `${before ? (close ? '\n' : '\n\n') : ''}${block.text}`;
    before = block;
  }
  return text;
}

const isLine = ({ localName }: PageElement) => localName === 'li' || localName === 'tr';

const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

function tidyText(text: string, keepsSpace: boolean): string {
  const visible = text.replace(invisible, '');
  if (keepsSpace) return visible.replace(/^\s*\n|\s+$/g, '');
  return visible
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
