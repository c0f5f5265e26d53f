import { nextElement, nextOutside, type PageElement } from '../page/dom.ts';
import { plainNames } from '../page/plain-names.ts';
import { blockNames, readBlocks } from './blocks.ts';
import { junkRoles, junkRules, junkTags } from './junk.ts';
import { proseLength, textLength } from './prose.ts';

/** A block that was left out, the rule that says why, and the text that went with it. */
export interface Dropped {
  readonly rule: string;
  readonly text: string;
}

const plain = new Set(['nav', 'aside', 'footer', 'form', 'button', 'input', 'label']);

/**
 * Takes out of the page what stands beside articles, and says what went and why. `prose` is how much running text each
 * element holds. Gently: only what its own element gives away.
 */
export function prune(
  body: PageElement,
  prose: ReadonlyMap<PageElement, number>,
  how: 'by name' | 'gently' = 'by name',
): readonly Dropped[] {
  const dropped: Dropped[] = [];
  const whole = prose.get(body) ?? 0;
  const proseOf = (element: PageElement) =>
    blockNames.has(element.localName) ? (prose.get(element) ?? 0) : proseLength(readBlocks(element));
  let at = nextElement(body, body);
  while (at) {
    const suspicion = how === 'gently' && !plain.has(at.localName) && !isHidden(at) ? undefined : suspect(at);
    const isJunk = suspicion !== undefined && proseOf(at) <= whole * suspicion.maxShare;
    const next = isJunk ? nextOutside(at, body) : nextElement(at, body);
    if (isJunk) {
      dropped.push({ rule: suspicion.rule, text: at.textContent.replace(/\s+/g, ' ').trim() });
      at.remove();
    }
    at = next;
  }
  return dropped;
}

/** What an element looks like, and the largest share of the page's prose it may hold to be that. */
function suspect(element: PageElement): { readonly rule: string; readonly maxShare: number } | undefined {
  const { localName } = element;
  if (isHidden(element)) return unfolds(element) ? undefined : { rule: 'hidden', maxShare: 0.5 };
  if (localName === 'button' && /^h[1-6]$/.test(element.parentNode?.localName ?? '')) return undefined;
  if (junkTags.has(localName)) return { rule: localName, maxShare: 0.5 };
  const role = element.getAttribute('role');
  if (role && junkRoles.has(role)) return { rule: `role ${role}`, maxShare: 0.5 };
  // The id of a heading or paragraph is made of its own words.
  const isText = /^(?:h[1-6]|p|li|a|span|dt|dd|tr|td)$/.test(localName);
  const names = isText ? element.className : `${element.className} ${element.id}`;
  if (names.length < 2 || localName === 'main' || localName === 'article') return undefined;
  const spaced = plainNames(names.slice(0, 300)).replace(/([a-z])([A-Z])/g, '$1-$2');
  const rule = junkRules.find(({ words }) => words.test(spaced));
  return rule && isMistaken(rule.rule, element) ? undefined : rule;
}

function isMistaken(rule: string, element: PageElement): boolean {
  return (rule === 'folded' && unfolds(element)) || (rule === 'related' && isOpening(element));
}

/** One paragraph without a link, and none like it beside: the article's own opening, which some call its teaser. */
function isOpening(element: PageElement): boolean {
  if (element.getElementsByTagName('a').length > 0) return false;
  for (let up = element.parentNode; up; up = up.parentNode) if (up.localName === 'a') return false;
  const isAlone = element.parentNode?.children.filter(({ className }) => className === element.className).length === 1;
  return isAlone && readBlocks(element).length === 1 && proseLength(readBlocks(element)) > 0;
}

/** Is it the answer under a question, or a panel, that opens when the reader asks for it? Then it is part of the article. */
function unfolds(element: PageElement): boolean {
  const whole = textLength(element);
  if (
    whole < 120 ||
    element.getAttribute('role') === 'dialog' ||
    /cookie|consent|privacy policy|log ?in|sign ?(?:in|up)|e-?mail|newsletter|subscribe/i.test(element.textContent)
  )
    return false;
  const prose = [...element.getElementsByTagName('p'), ...element.getElementsByTagName('li')];
  const written = prose.reduce(
    (sum, part) => sum + (part.getElementsByTagName('a').length > 2 ? 0 : textLength(part)),
    0,
  );
  return written > whole * 0.8;
}

function isHidden(element: PageElement): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
