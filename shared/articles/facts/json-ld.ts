/** One thing that a page describes in JSON-LD, as it stands there. */
export type Thing = Readonly<Record<string, unknown>>;

const articleTypes = /(?:Article|Posting|Report|NewsItem|Review|Recipe|CreativeWork)$/;
const maxThings = 500;
const maxDepth = 12;

/** Fields whose things are other than the page: what it lists, cites, belongs to or is answered by. */
const fieldsOfOthers = new Set(
  'itemListElement hasPart isPartOf relatedLink citation mentions about comment review blogPost blogPosts suggestedArticles isBasedOn'.split(
    ' ',
  ),
);

/** All things that a page's JSON-LD describes, however nested; those it only lists or cites come last. What cannot be read is left out. */
export function readThings(scripts: readonly string[]): { readonly things: readonly Thing[]; readonly others: number } {
  const own: Thing[] = [];
  const others: Thing[] = [];
  for (const script of scripts) collectThings(parse(script), { into: own, others, depth: 0 });
  return { things: [...own, ...others], others: others.length };
}

interface Heap {
  readonly into: Thing[];
  readonly others: Thing[];
  readonly depth: number;
}

function collectThings(value: unknown, { into, others, depth }: Heap): void {
  if (depth > maxDepth || into.length >= maxThings) return;
  if (typeof value !== 'object' || value === null) return;
  if (isThing(value)) into.push(value);
  for (const [field, inner] of Object.entries(value))
    collectThings(inner, { into: fieldsOfOthers.has(field) ? others : into, others, depth: depth + 1 });
}

/** The thing that is the page's article: by address, then by headline, then the first that is not one of others; else the page itself. */
export function articleThing(
  { things, others }: { readonly things: readonly Thing[]; readonly others: number },
  page: { readonly url: string; readonly title: string },
): Thing | undefined {
  const articles = things.filter(isArticle);
  const own = things.slice(0, things.length - others).filter(isArticle);
  const title = page.title.toLowerCase();
  return (
    articles.find((thing) => addressesOf(thing).some((url) => isSamePage(url, page.url))) ??
    articles.find((thing) => title !== '' && title.includes((textOf(thing['headline']) ?? '\n').toLowerCase())) ??
    (own.length === 1 ? own[0] : undefined) ??
    own.find((thing) => 'articleBody' in thing || 'datePublished' in thing) ??
    things.find((thing) => typesOf(thing).some((type) => /(?:Web|Item|About)Page$/.test(type)))
  );
}

/** Is the thing an article, and not merely a page? */
export function isArticle(thing: Thing): boolean {
  return typesOf(thing).some((type) => articleTypes.test(type)) && !isCited(thing);
}

/** The names of a thing's types. */
export function typesOf(thing: Thing): readonly string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

/** The plain text of a value: of a string, of a thing's name, of the first in a list. */
export function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== undefined);
  if (isThing(value)) return textOf(value['name'] ?? value['@value'] ?? value['url'] ?? value['@id']);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reviews and comments that are about something else than the page. */
const isCited = (thing: Thing) => 'itemReviewed' in thing && !('headline' in thing);

function addressesOf(thing: Thing): readonly string[] {
  return [thing['url'], thing['mainEntityOfPage'], thing['@id']].flatMap((value) => {
    const url = isThing(value) ? (value['@id'] ?? value['url']) : value;
    return typeof url === 'string' ? [url] : [];
  });
}

const bare = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[?#].*$|\/+$/g, '');
const isSamePage = (a: string, b: string) => bare(a) === bare(b) && bare(b).includes('/');

/** Pages write JSON by template: with comments, raw line ends and commas too many. */
function parse(script: string): unknown {
  const text = script
    .replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|\]\]>\s*$/g, '')
    .replace(/^\s*<!--|-->\s*$/g, '')
    .trim()
    .replace(/;$/, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what breaks the JSON.
  for (const attempt of [text, text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1')])
    try {
      return JSON.parse(attempt);
    } catch {}
  return undefined;
}
