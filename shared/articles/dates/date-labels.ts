import { beginningOf, type PageElement, type PageNode } from '../page/dom.ts';
import { modifiedMark, otherMark, otherWords, publishedMark, publishedWords, updateWords } from './date-names.ts';

/** What a shown date is the day of, as the words around it and the names of its elements say. */
export type Meaning = 'publication' | 'change' | 'something else' | 'unsaid';

/** Letters of the words ahead of a date that can still be its label. */
const maxLabel = 40;
/** How far up the element that the label stands beside may be. */
const maxUp = 2;

/** The meaning that words give a date: "Updated" outweighs "Posted by", for both stand in one line. */
export function meaningOfWords(words: string): Meaning {
  if (updateWords.test(words)) return 'change';
  if (publishedWords.test(words)) return 'publication';
  return otherWords.test(words) ? 'something else' : 'unsaid';
}

/** The meaning that the names of an element give the date in it. */
export function meaningOfNames(names: string): Meaning {
  if (otherMark.test(names)) return 'something else';
  if (modifiedMark.test(names)) return 'change';
  return publishedMark.test(names) ? 'publication' : 'unsaid';
}

/** The words right ahead of an element in the same small box: `<h4>Published</h4> <time>`, `Updated <span>`. */
export function wordsBefore(element: PageElement): string {
  let words = '';
  let at: PageElement = element;
  for (let up = 0; up <= maxUp && words === ''; up++) {
    for (let node = at.previousSibling; node && words.length <= maxLabel; node = node.previousSibling) {
      const text = beginningOf(node, 4 * maxLabel);
      if (isElsewhere(node, text)) return words;
      words = `${text.trim()} ${words}`.trim();
    }
    if (!at.parentNode || at.parentNode.localName === 'body') break;
    at = at.parentNode;
  }
  return words.length <= maxLabel ? words : words.slice(-maxLabel);
}

/** A headline, a block of its own, or another date: what stands before it speaks of other things. */
function isElsewhere(node: PageNode, text: string): boolean {
  if (node.nodeType === 1 && /^h[12]$/.test(node.localName)) return true;
  return text.length > 3 * maxLabel || /(?:19|20)\d\d/.test(text);
}
