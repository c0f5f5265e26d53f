import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { feedSettings } from './settings.ts';

/** An element of a page. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (HtmlElement | string)[];
  readonly parent: HtmlElement | undefined;
}

const mute = new Set(['script', 'style', 'template', 'noscript', 'svg']);

/** A page as a tree: without scripts, and no deeper or longer than the settings allow. */
export function readHtml(html: string): HtmlElement {
  const children: (HtmlElement | string)[] = [];
  const top = { element: { name: '', attributes: {}, children, parent: undefined }, children };
  const stack: { readonly element: HtmlElement; readonly children: (HtmlElement | string)[] }[] = [top];
  let muted = 0;
  let elementCount = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = stack.at(-1) ?? top;
        const children: (HtmlElement | string)[] = [];
        const element = { name, attributes, children, parent: parent.element };
        if (mute.has(name)) muted += 1;
        if (muted === 0) parent.children.push(element);
        stack.push({ element, children });
        elementCount += 1;
        if (elementCount > feedSettings.maxElements || stack.length > feedSettings.maxDepth) parser.pause();
      },
      ontext(text) {
        if (muted === 0) stack.at(-1)?.children.push(decodeHTMLStrict(text));
      },
      onclosetag(name) {
        if (mute.has(name)) muted -= 1;
        if (stack.length > 1) stack.pop();
      },
    },
    { decodeEntities: false },
  );
  parser.write(html);
  parser.end();
  return top.element;
}

/** The element and all below it, in the order of the page. */
export function* withElementsBelow(element: HtmlElement): Generator<HtmlElement, void, undefined> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* withElementsBelow(child);
}

/** The text of an element in one line; parts of it never run together. */
export function lineOf(element: HtmlElement): string {
  const text = (child: HtmlElement | string): string =>
    typeof child === 'string' ? child : ` ${child.children.map(text).join('')} `;
  return text(element).replace(/\s+/g, ' ').trim();
}
