import { lengthOf } from '../letters.ts';
import type { PageElement } from '../page/dom.ts';
import { type Block, readBlocks } from './blocks.ts';

/** A sentence or more, mostly not links. */
export function isProse({ text, linkShare, element }: Block): boolean {
  return (
    linkShare < 0.5 && /[.!?:…。！？：؟۔।]/.test(text) && lengthOf(text) >= 80 && !/^h[1-6]$/.test(element.localName)
  );
}

/** Characters of running text among blocks. */
export function proseLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);
}

/** Characters of running text in every element that holds any. */
export function proseByElement(root: PageElement): ReadonlyMap<PageElement, number> {
  const prose = new Map<PageElement, number>();
  for (const block of readBlocks(root))
    if (isProse(block))
      for (let up: PageElement | null = block.element; up; up = up.parentNode)
        prose.set(up, (prose.get(up) ?? 0) + block.text.length);
  return prose;
}

/** Characters that are not space. Counted and not cut out: it is asked of most elements of a page. */
export function textLength(element: PageElement): number {
  let sum = 0;
  for (let node = element.firstChild; node; node = node.nextSibling)
    sum += node.nodeType === 1 ? textLength(node) : letters(node.textContent);
  return sum;
}

function letters(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 32 && code !== 160) sum++;
  }
  return sum;
}
