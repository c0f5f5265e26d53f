import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { usualPrefix } from './namespaces.ts';
import { feedSettings } from './settings.ts';

/** An element of a document that may be broken. */
export interface XmlElement {
  /** In lower case, with the usual prefix of its vocabulary; the vocabulary of the document itself has none. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** What relative addresses in it count from, where `xml:base` says so. */
  readonly base: string | undefined;
}

/** Prefixes declared on one element, and those declared around it. */
type Scope = { readonly declared: ReadonlyMap<string, string>; readonly around: Scope | undefined };
type Open = {
  readonly raw: string;
  readonly scope: Scope;
  readonly element: XmlElement;
  readonly children: (XmlElement | string)[];
};

const roots = new Set('rss rdf feed channel urlset sitemapindex opml'.split(' '));
/** Fields of nothing but text: where another field begins in one, its end tag was forgotten or misspelt. */
const leaves = new Set(
  'title link guid pubdate description summary id updated published issued modified comments category dc:date dc:creator loc lastmod'.split(
    ' ',
  ),
);
const fields = new Set([
  ...leaves,
  ...'item entry channel author enclosure content source content:encoded url sitemap'.split(' '),
]);
/** Elements that are never inside one of their own. */
const rows = new Set('item entry url sitemap'.split(' '));

/**
 * The document as a tree, as far as it can be made out: tags that do not match, bare ampersands and undeclared prefixes
 * are put up with, what was cut off is closed. A DTD is left out, and its entities stay as they are written.
 */
export function readXml(text: string, url: string, maxRows: number): XmlElement {
  const children: Open['children'] = [];
  const top: Open = {
    raw: '',
    scope: { declared: new Map(), around: undefined },
    element: { name: '', attributes: {}, children, base: undefined },
    children,
  };
  const stack = [top];
  let home: string | undefined;
  let rowCount = 0;
  let elementCount = 0;
  let isLiteral = false;
  const parser = new Parser(
    {
      onopentag(raw, encoded) {
        const attributes = decodeAttributes(encoded);
        const scope = scopeOf(attributes, stack.at(-1)?.scope ?? top.scope);
        const local = raw.slice(raw.indexOf(':') + 1);
        if (home === undefined && roots.has(local)) home = vocabularyOf(raw, scope) ?? '';
        const name = home !== undefined && (vocabularyOf(raw, scope) ?? '') === home ? local : usualName(raw, scope);
        closeForgotten(stack, name);
        const parent = stack.at(-1) ?? top;
        const base = baseOf(attributes['xml:base'], parent.element.base, url);
        const children: Open['children'] = [];
        const element = { name, attributes, children, base };
        parent.children.push(element);
        stack.push({ raw, scope, element, children });
        elementCount += 1;
        if (rows.has(name)) rowCount += 1;
        const isEnough =
          rowCount > maxRows || elementCount > feedSettings.maxElements || stack.length > feedSettings.maxDepth;
        if (isEnough || (name === 'html' && stack.length === 2)) parser.pause();
      },
      ontext(part) {
        addText(stack.at(-1) ?? top, isLiteral ? part : decodeHTMLStrict(part));
      },
      onclosetag(raw) {
        const at = stack.findLastIndex((open) => open.raw === raw);
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
  parser.write(withoutDoctype(text.replace(unwanted, '')));
  parser.end();
  return top.element;
}

/** Characters that XML forbids. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwanted = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

function decodeAttributes(encoded: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(encoded).map(([name, value]) => [name, decodeHTMLStrict(value)]));
}

function scopeOf(attributes: Readonly<Record<string, string>>, around: Scope): Scope {
  const declared = Object.entries(attributes).flatMap(([name, uri]): [string, string][] =>
    name === 'xmlns' || name.startsWith('xmlns:') ? [[name.slice(6), uri.trim()]] : [],
  );
  return declared.length > 0 ? { declared: new Map(declared), around } : around;
}

function vocabularyOf(raw: string, scope: Scope): string | undefined {
  const prefix = raw.slice(0, Math.max(0, raw.indexOf(':')));
  for (let at: Scope | undefined = scope; at; at = at.around) {
    const uri = at.declared.get(prefix);
    if (uri !== undefined) return uri;
  }
  return undefined;
}

function usualName(raw: string, scope: Scope): string {
  const prefix = usualPrefix(vocabularyOf(raw, scope) ?? '');
  if (prefix === undefined) return raw;
  const local = raw.slice(raw.indexOf(':') + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}

function baseOf(base: string | undefined, around: string | undefined, url: string): string | undefined {
  return base === undefined ? around : (URL.parse(base.trim(), around ?? url)?.href ?? around);
}

function closeForgotten(stack: Open[], name: string): void {
  if (rows.has(name)) {
    const at = stack.findLastIndex((open) => open.element.name === name);
    if (at > 0) stack.length = at;
  }
  if (fields.has(name) && leaves.has(stack.at(-1)?.element.name ?? '')) stack.pop();
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
