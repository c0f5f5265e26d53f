import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { feedSettings } from './settings.ts';
import { localName, type Scope, scopeOf, usualName, vocabularyOf } from './xml-names.ts';

/** An element of a document that may be broken. */
export interface XmlElement {
  /** In lower case, with the usual prefix of its vocabulary; the vocabulary of the document itself has none. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** What relative addresses in it count from, where `xml:base` says so. */
  readonly base: string | undefined;
}

type Open = {
  readonly raw: string;
  readonly scope: Scope | undefined;
  readonly element: XmlElement;
  readonly children: (XmlElement | string)[];
};

const words = (text: string) => new Set(text.split(' '));
const roots = words('rss rdf feed channel urlset sitemapindex opml');
/** Elements that are never inside one of their own. */
const rows = words('item entry url sitemap');
/** Fields of nothing but text: where another field begins in one, its end tag was forgotten or misspelt. */
const leaves = words(
  'title link guid pubdate description summary id updated published issued modified comments category dc:date dc:creator loc lastmod',
);
const containers = words('item entry channel author enclosure content source content:encoded url sitemap');

/**
 * The document as a tree, as far as it can be made out: tags that do not match, bare ampersands and undeclared prefixes
 * are put up with, what was cut off is closed. A DTD is left out, and its entities stay as they are written.
 */
export function readXml(text: string, url: string, maxRows: number): XmlElement {
  const top = open('', undefined, {}, '', undefined);
  const stack = [top];
  const innermost = () => stack.at(-1) ?? top;
  let home: string | undefined;
  let isLiteral = false;
  let rowsLeft = maxRows;
  let elementsLeft: number = feedSettings.maxElements;
  const parser = new Parser(
    {
      onopentag(raw, encoded) {
        const attributes = decodeAttributes(encoded);
        const scope = scopeOf(attributes, innermost().scope);
        const vocabulary = vocabularyOf(raw, scope);
        if (home === undefined && roots.has(localName(raw))) home = vocabulary;
        const name = usualName(raw, vocabulary, home);
        closeForgotten(stack, name);
        const base = baseOf(attributes['xml:base'], innermost().element.base, url);
        const child = open(raw, scope, attributes, name, base);
        if (rows.has(name) && roots.has(innermost().element.name)) rowsLeft -= 1;
        innermost().children.push(child.element);
        stack.push(child);
        elementsLeft -= 1;
        if (isEnough(stack, rowsLeft, elementsLeft)) parser.pause();
      },
      ontext(part) {
        addText(innermost(), isLiteral ? part : decodeHTMLStrict(part));
      },
      onclosetag(raw) {
        const at = stack.findLastIndex((one) => one.raw === raw);
        if (at > 0) stack.length = at;
      },
      oncdatastart() {
        isLiteral = true;
      },
      oncdataend() {
        isLiteral = false;
      },
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(withoutDoctype(text.replace(unwanted, '').replace(notATag, '&lt;')));
  return top.element;
}

/** A less-than sign that somebody forgot to escape: no name follows, or the next tag begins before this one ends. */
const notATag = /<(?![\p{L}_:!/?])|<(?=[\p{L}_:][\w:.-]*\s*<)/gu;

/** Characters that XML forbids. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwanted = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

function open(
  raw: string,
  scope: Scope | undefined,
  attributes: XmlElement['attributes'],
  name: string,
  base: string | undefined,
): Open {
  const children: Open['children'] = [];
  return { raw, scope, element: { name, attributes, children, base }, children };
}

function decodeAttributes(encoded: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(encoded).map(([name, value]) => [name, decodeHTMLStrict(value)]));
}

function baseOf(base: string | undefined, around: string | undefined, url: string): string | undefined {
  return base === undefined ? around : (URL.parse(base.trim(), around ?? url)?.href ?? around);
}

function closeForgotten(stack: Open[], name: string): void {
  const at = rows.has(name) ? stack.findLastIndex(({ element }) => element.name === name) : -1;
  if (at > 0) stack.length = at;
  const isField = leaves.has(name) || containers.has(name);
  if (isField && leaves.has(stack.at(-1)?.element.name ?? '')) stack.pop();
}

/** Beyond the caps nothing is read, and of a web page no more than that it is one. */
function isEnough(stack: readonly Open[], rowsLeft: number, elementsLeft: number): boolean {
  const isPage = stack.length === 2 && stack[1]?.element.name === 'html';
  return isPage || rowsLeft < 0 || elementsLeft <= 0 || stack.length > feedSettings.maxDepth;
}

function addText({ children }: Open, text: string): void {
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else children.push(text);
}

/** Without the document type, whose internal subset can hold anything. */
function withoutDoctype(text: string): string {
  const start = text.search(/<!doctype/i);
  if (start < 0) return text;
  const end = text.indexOf('>', start);
  const subset = text.indexOf('[', start);
  if (subset < 0 || subset > end) return text;
  const close = /\]\s*>/g;
  close.lastIndex = subset;
  return close.test(text) ? text.slice(0, start) + text.slice(close.lastIndex) : text;
}
