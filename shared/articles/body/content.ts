import type { PageElement, PageText } from '../page/dom.ts';
import { articleSettings } from '../settings.ts';
import { withLead } from './lead.ts';
import { proseByElement, textLength } from './prose.ts';
import { readableTexts } from './readable.ts';

/** The smallest element that holds nearly all of what Readability takes for the article. */
export function findContent(body: PageElement, title: string): PageElement | undefined {
  const found = readableTexts(body, title);
  const enough = characters(found) >= articleSettings.minCharacters ? found : readableTexts(body, title, 'blind');
  const smallest = smallestAround(enough.size > found.size ? enough : found, body);
  return smallest ? withLead(withSiblings(smallest), body, title) : mainOf(body);
}

/** Where a page says so itself, or all of it: Readability finds nothing in a few short paragraphs. In much text without any, there is none. */
function mainOf(body: PageElement): PageElement | undefined {
  const main = body
    .elements()
    .find((element) => /^(?:main|article)$/.test(element.localName) || element.getAttribute('role') === 'main');
  const content = main ?? body;
  return textLength(content) < articleSettings.maxMainCharacters ? content : undefined;
}

function characters(texts: ReadonlySet<PageText>): number {
  let sum = 0;
  for (const text of texts) sum += length(text);
  return sum;
}

const length = (text: PageText) => text.textContent.trim().length;

function smallestAround(texts: ReadonlySet<PageText>, body: PageElement): PageElement | undefined {
  const inside = new Map<PageElement, number>();
  for (const text of texts)
    for (let up = text.parentNode; up; up = up.parentNode) inside.set(up, (inside.get(up) ?? 0) + length(text));
  const whole = inside.get(body);
  if (!whole) return undefined;
  let at = body;
  for (;;) {
    const inner = at.children.find((child) => (inside.get(child) ?? 0) >= whole * articleSettings.contentShare);
    if (!inner) return at;
    at = inner;
  }
}

/** Page builders lay an article out in sections, of which Readability finds one: where the `article` around holds much more, it is all of it. */
function withSiblings(content: PageElement): PageElement {
  const around: PageElement[] = [];
  for (let up = content.parentNode; up; up = up.parentNode) {
    around.push(up);
    if (up.localName !== 'article' && up.localName !== 'main' && up.getAttribute('role') !== 'main') continue;
    const prose = proseByElement(up);
    const enough = (prose.get(content) ?? 0) * articleSettings.widerShare;
    return around.find((wider) => (prose.get(wider) ?? 0) > enough) ?? content;
  }
  return content;
}
