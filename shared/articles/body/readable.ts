import Readability from '@mozilla/readability/Readability.js';
import { PageElement, PageText } from '../page/dom.ts';

/**
 * The texts that Readability takes for the article. It works on a copy that it tears apart; the answer points into
 * the page, which stays whole. With blind eyes it sees no classes and ids, so that none of them misleads it.
 */
export function readableTexts(
  body: PageElement,
  title: string,
  eyes: 'open' | 'blind' = 'open',
): ReadonlySet<PageText> {
  const copy = body.twin();
  if (eyes === 'blind') for (const element of copy.elements()) element.forget();
  const html = new PageElement('html');
  html.appendChild(copy);
  const content = new Readability<PageElement>(documentOf(html, copy, title), {
    // One try: the others only leave rules out, and the rules here have left out what they would.
    charThreshold: 1,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (element) => element,
  }).parse()?.content;
  const texts = new Set<PageText>();
  if (content) collectTexts(content, texts);
  return texts;
}

function collectTexts(element: PageElement, texts: Set<PageText>): void {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1) collectTexts(node, texts);
    else if (node.twinOf) texts.add(node.twinOf);
}

/** What Readability asks of a document. It renames elements in place where it finds its own parser's mark. */
function documentOf(html: PageElement, body: PageElement, title: string) {
  const byline = new PageElement('meta', { name: 'author', content: 'known' });
  return {
    documentElement: html,
    firstChild: Object.assign(html, { __JSDOMParser__: true }),
    body,
    title,
    baseURI: '',
    documentURI: '',
    createElement: (name: string) => new PageElement(name.toLowerCase()),
    createTextNode: (text: string) => new PageText(text),
    getElementsByTagName: (name: string) => (name === 'meta' ? [byline] : html.getElementsByTagName(name)),
  };
}
