import { lettersOf } from '../letters.ts';
import type { PageElement } from '../page/dom.ts';
import { sharedWords } from './shared-words.ts';

/** Elements after the headline among which its byline stands, and before it. */
const after = 90;
const before = 25;
const marks =
  /(?:^|[\s_-])(?:byline|by-line|author|authors|author-?(?:name|link)|p-author|createdby|created-by|submitted|username|writer|autor|autoren|auteur)(?:[\s_-]|$)/i;
const profile =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|autore|writers?|contributors?|journalist[ae]?s?|redacteur)\/[^/?#]+/i;
const starts =
  /^(?:(?:written|posted|published|submitted|words|text|story|reported|article|geschrieben|verfasst|écrit|publié|soumis|rédigé|escrito|publicado|escrit|publicat|scritto|pubblicato|geschreven|skriven)\s+)?(?:by|von|par|por|per|da|di|door|av|text|autora?|autore|author|auteur|texto|testo|作者|作成者|작성자|글쓴이|بقلم|كتب|מאת)(?!\p{L})\s*[:：]?\s*(?=\p{Lu}|\p{Lo})/iu;

/** What stands near the headline as the names of those who wrote it, the surest witness first. */
export function readBylines(body: PageElement, title: string): readonly string[] {
  const near = elementsNear(body, title);
  const links = near.filter(
    (element) =>
      element.localName === 'a' &&
      (element.getAttribute('rel') === 'author' || profile.test(element.getAttribute('href') ?? '')),
  );
  const [link] = links.filter(isName);
  if (link)
    return links
      .filter((other) => isName(other) && other.parentNode?.parentNode === link.parentNode?.parentNode)
      .map(spacedText);
  const marked = near.find(
    (element) =>
      isName(element) && (/\bauthor\b/.test(element.getAttribute('itemprop') ?? '') || marks.test(element.className)),
  );
  if (marked) return [spacedText(marked)];
  const worded = near.find((element) => starts.test(spacedText(element)) && isName(element));
  return worded ? [spacedText(worded)] : [];
}

function elementsNear(body: PageElement, title: string): readonly PageElement[] {
  const elements = body.elements();
  const headline = headlineAmong(elements, title);
  return headline < 0
    ? elements.slice(0, 400)
    : [...elements.slice(headline + 1, headline + after), ...elements.slice(Math.max(0, headline - before), headline)];
}

/** Where the title stands as a heading; some head a page otherwise than they name it: then the first heading that shares most of its words. */
function headlineAmong(elements: readonly PageElement[], title: string): number {
  const titled = elements.findIndex(
    ({ localName, textContent }) => /^h[12]$/.test(localName) && lettersOf(textContent) === lettersOf(title),
  );
  if (titled >= 0) return titled;
  const shares = elements.map(({ localName, textContent }) =>
    localName === 'h1' ? sharedWords(title, textContent) : -1,
  );
  return shares.indexOf(Math.max(0, ...shares));
}

/** Short enough for names, with a capital letter; the fields of a form are none. */
function isName(element: PageElement): boolean {
  const text = spacedText(element);
  return (
    text.length > 2 &&
    text.length < 70 &&
    text.split(' ').length < 12 &&
    /\p{Lu}|\p{Lo}/u.test(text) &&
    !/[*?!]/.test(text)
  );
}

/** The text of an element with space between the pieces that markup holds apart. */
function spacedText(element: PageElement): string {
  const pieces: string[] = [];
  const walk = (at: PageElement) => {
    for (let node = at.firstChild; node && pieces.length < 20; node = node.nextSibling)
      if (node.nodeType === 3) pieces.push(node.textContent);
      else walk(node);
  };
  walk(element);
  return pieces.join(' ').replace(/\s+/g, ' ').trim();
}
