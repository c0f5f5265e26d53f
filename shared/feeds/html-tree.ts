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

type Open = { readonly element: HtmlElement; readonly children: (HtmlElement | string)[] };

const silent = new Set(['script', 'style', 'template', 'noscript', 'svg']);

/** A page as a tree: without scripts, and no deeper or longer than the settings allow. */
export function readHtml(html: string): HtmlElement {
  const top = open('', {}, undefined);
  const stack = [top];
  let silence = 0;
  let elementsLeft: number = feedSettings.maxPageElements;
  const parser = new Parser(
    {
      onopentag(name, encoded) {
        const parent = stack.at(-1) ?? top;
        const child = open(name, encoded, parent.element);
        if (silent.has(name)) silence += 1;
        if (silence === 0) parent.children.push(child.element);
        stack.push(child);
        elementsLeft -= 1;
        if (elementsLeft <= 0 || stack.length > feedSettings.maxDepth) parser.pause();
      },
      ontext(text) {
        if (silence === 0) stack.at(-1)?.children.push(decodeHTMLStrict(text));
      },
      onclosetag(name) {
        if (silent.has(name)) silence -= 1;
        if (stack.length > 1) stack.pop();
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return top.element;
}

function open(name: string, encoded: Readonly<Record<string, string>>, parent: HtmlElement | undefined): Open {
  const children: Open['children'] = [];
  const attributes = Object.fromEntries(Object.entries(encoded).map(([key, value]) => [key, decodeHTMLStrict(value)]));
  return { element: { name, attributes, children, parent }, children };
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

/** The text of an element itself, without that of the elements in it. */
export function ownText(element: HtmlElement): string {
  const parts = element.children.filter((child) => typeof child === 'string');
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

export function classesOf({ attributes }: HtmlElement): readonly string[] {
  return (attributes['class'] ?? '').split(/\s+/).filter((name) => name !== '');
}
