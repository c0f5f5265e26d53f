import { lettersOf } from '../letters.ts';
import { beginningOf, nextElement, nextOutside, PageElement } from '../page/dom.ts';
import { type Block, readBlocks } from './blocks.ts';
import { isProse } from './prose.ts';

/** Characters of a lead, at most: more is another text. */
const maxLead = 400;
/** Elements after the headline among which it stands. */
const near = 12;

/**
 * The content with the lead that stands between it and the headline in an element of its own, as many sites write the
 * first and most telling sentences of an article.
 */
export function withLead(content: PageElement, body: PageElement, title: string): PageElement {
  const lead = leadBefore(content, body, title);
  if (!lead) return content;
  const whole = new PageElement('div');
  content.parentNode?.replaceChild(whole, content);
  whole.appendChild(lead.element);
  whole.appendChild(content);
  return whole;
}

function leadBefore(content: PageElement, body: PageElement, title: string): Block | undefined {
  const headline = headlineBefore(content, body, title);
  let at = headline ? nextOutside(headline, body) : null;
  for (let step = 0; at && at !== content && step < near; step++, at = nextElement(at, body)) {
    const [block, second] = holds(at, content) || at.children.some(isBlockBox) ? [] : readBlocks(at);
    if (!block || second || !isProse(block) || block.linkShare > 0.2 || block.text.length > maxLead) continue;
    return isExcerpt(block.text, content) ? undefined : { ...block, element: at };
  }
  return undefined;
}

/** The text's own beginning over again, as a teaser. */
function isExcerpt(lead: string, content: PageElement): boolean {
  return (
    /(?:…|\.\.\.|\[…\])\s*\]?$/.test(lead) ||
    lettersOf(beginningOf(content, 2 * maxLead)).includes(lettersOf(lead).slice(0, 40))
  );
}

const isBlockBox = ({ localName }: PageElement) => /^(?:div|p|section|article|header|ul|ol|table)$/.test(localName);

function headlineBefore(content: PageElement, body: PageElement, title: string): PageElement | undefined {
  const wanted = lettersOf(title);
  if (wanted === '') return undefined;
  let found: PageElement | undefined;
  for (let at = nextElement(body, body); at && at !== content; at = nextElement(at, body))
    if (/^h[1-3]$/.test(at.localName) && lettersOf(at.textContent) === wanted) found = at;
  return found;
}

/** Is the one element in the other, or the same? */
function holds(outer: PageElement, inner: PageElement): boolean {
  for (let up: PageElement | null = inner; up; up = up.parentNode) if (up === outer) return true;
  return false;
}
