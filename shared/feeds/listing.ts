import { absoluteUrl } from './absolute-url.ts';
import { readDate } from './dates.ts';
import type { FeedDate } from './feed.ts';
import { type HtmlElement, lineOf, readHtml, withElementsBelow } from './html-tree.ts';
import { feedSettings } from './settings.ts';

/** A page that a listing shows. */
export interface ListedPage {
  readonly url: string;
  readonly title: string;
  readonly published?: FeedDate;
}

/**
 * Where a listing has its pages, so that the next visit can look there again. Steps are `tag.class.class`, from the
 * outside in.
 */
export interface ListingRule {
  /** The element around the items, and one item. */
  readonly item: readonly [string, string];
  /** From the item to its link; empty where the item is the link. */
  readonly link: readonly string[];
  /** From the item to its date. */
  readonly date?: readonly string[];
}

/** What a listing shows. By a rule that does not fit the page any more it shows nothing. */
export interface Listing {
  readonly items: readonly ListedPage[];
  readonly rule?: ListingRule;
}

type Candidate = {
  readonly element: HtmlElement;
  readonly link: HtmlElement;
  readonly url: string;
  readonly title: string;
  readonly date?: { readonly element: HtmlElement; readonly value: FeedDate };
};

/** Finds the pages that a listing page shows: by a rule, or else by what repeats on the page. */
export function readListing(html: string, url: string, rule?: ListingRule): Listing {
  const page = readHtml(html);
  const base = baseOf(page, url);
  const used = rule ?? inferRule(page, base);
  if (!used) return { items: [] };
  const seen = new Set<string>();
  const items = applyRule(page, base, used).filter(({ url }) => !seen.has(url) && seen.add(url));
  return {
    items: items
      .slice(0, feedSettings.maxListed)
      .map(({ url, title, date }) => ({ url, title, ...(date && { published: date.value }) })),
    rule: used,
  };
}

function baseOf(page: HtmlElement, url: string): string {
  for (const { name, attributes } of withElementsBelow(page)) {
    if (name === 'base') return absoluteUrl(attributes['href'], url) ?? url;
    if (name === 'body') return url;
  }
  return url;
}

/** The group of like siblings that looks most like a list of articles. */
function inferRule(page: HtmlElement, base: string): ListingRule | undefined {
  let best: { readonly score: number; readonly group: readonly Candidate[] } | undefined;
  for (const parent of withElementsBelow(page)) {
    const weight = weightOf(parent);
    if (weight === 0) continue;
    for (const group of groupsIn(parent, base)) {
      const score =
        weight * group.reduce((sum, { title, date }) => sum + Math.min(title.length, 80) * (date ? 1.5 : 1), 0);
      if (group.length >= feedSettings.minListed && score > (best?.score ?? 0)) best = { score, group };
    }
  }
  return best && ruleOf(best.group);
}

const furniture =
  /\b(?:nav|navbar|navigation|menu|footer|header|sidebar|breadcrumbs?|pagination|pager|social|share|lang|language|cookie|related|widget|tags?|toolbar)\b/i;

/** How likely the content of the page is in here: menus, footers and margins repeat as well. */
function weightOf(element: HtmlElement): number {
  let weight = 1;
  for (let at: HtmlElement | undefined = element; at; at = at.parent) {
    if (at.name === 'nav' || at.name === 'footer') return 0;
    if (at.name === 'header' || at.name === 'aside' || at.name === 'form') weight *= 0.3;
    else if (
      at.name !== 'body' &&
      at.name !== 'html' &&
      furniture.test(`${at.attributes['class'] ?? ''} ${at.attributes['id'] ?? ''}`)
    )
      weight *= 0.3;
  }
  return weight;
}

function groupsIn(parent: HtmlElement, base: string): readonly (readonly Candidate[])[] {
  const byName = Map.groupBy(
    parent.children.filter((child) => typeof child !== 'string'),
    ({ name }) => name,
  );
  return [...byName.values()]
    .filter((group) => group.length >= feedSettings.minListed)
    .map((group) => distinct(group.flatMap((element) => candidateIn(element, base))));
}

function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const byUrl = new Map(candidates.map((candidate) => [candidate.url, candidate]));
  return [...byUrl.values()];
}

const headings = /^h[1-6]$/;
const maxBelow = 300;

function candidateIn(element: HtmlElement, base: string): readonly Candidate[] {
  const below: HtmlElement[] = [];
  for (const one of withElementsBelow(element)) {
    below.push(one);
    if (below.length > maxBelow) return [];
  }
  const links = below.filter(({ name, attributes }) => name === 'a' && pageUrl(attributes['href'], base));
  const inHeading = links.find((link) => isInHeading(link, element));
  const link = inHeading ?? links.toSorted((a, b) => lineOf(b).length - lineOf(a).length)[0];
  return link ? complete(element, link, dateIn(below), base) : [];
}

function complete(
  element: HtmlElement,
  link: HtmlElement,
  date: Candidate['date'],
  base: string,
): readonly Candidate[] {
  const url = pageUrl(link.attributes['href'], base);
  const title = titleOf(element, link);
  return url && title.length >= 8 ? [{ element, link, url, title, ...(date && { date }) }] : [];
}

function titleOf(element: HtmlElement, link: HtmlElement): string {
  const heading =
    [...withElementsBelow(link)].find(({ name }) => headings.test(name)) ??
    (isInHeading(link, element) ? link : undefined);
  const first = heading ?? [...withElementsBelow(element)].find(({ name }) => headings.test(name));
  const text =
    (first && lineOf(first)) || lineOf(link) || link.attributes['title'] || link.attributes['aria-label'] || '';
  return text.slice(0, feedSettings.maxTitle);
}

function isInHeading(link: HtmlElement, top: HtmlElement): boolean {
  for (let at: HtmlElement | undefined = link; at && at !== top.parent; at = at.parent)
    if (headings.test(at.name)) return true;
  return false;
}

/** A page of the same site, not the start page and not a place on this one. */
function pageUrl(href: string | undefined, base: string): string | undefined {
  if (!href || href.startsWith('#')) return undefined;
  const url = absoluteUrl(href, base);
  const parsed = url && URL.parse(url);
  if (!parsed || bare(parsed.host) !== bare(new URL(base).host) || (parsed.pathname === '/' && parsed.search === ''))
    return undefined;
  parsed.hash = '';
  return parsed.href === base ? undefined : parsed.href;
}

const bare = (host: string) => host.replace(/^www\./, '');

function dateIn(below: readonly HtmlElement[]): Candidate['date'] {
  for (const element of below) {
    const text = element.name === 'time' ? (element.attributes['datetime'] ?? lineOf(element)) : ownText(element);
    const value = text.length <= 60 ? readDate(text) : undefined;
    if (value && value.precision !== 'year' && value.precision !== 'month') {
      const evidence = element.name === 'time' ? 'time element' : 'visible text';
      return { element, value: { ...value, evidence } };
    }
  }
  return undefined;
}

function ownText(element: HtmlElement): string {
  return element.children
    .filter((child) => typeof child === 'string')
    .join(' ')
    .trim();
}

function ruleOf(group: readonly Candidate[]): ListingRule {
  const parents = group.flatMap(({ element }) => element.parent ?? []);
  const link = mostCommon(group.map((one) => pathTo(one.link, one.element)));
  const dates = group.flatMap((one) => (one.date ? [pathTo(one.date.element, one.element)] : []));
  return {
    item: [stepOf(parents), stepOf(group.map(({ element }) => element))],
    link,
    ...(dates.length > 0 && { date: mostCommon(dates) }),
  };
}

/** The tag of like elements and the classes that all of them have. */
function stepOf(elements: readonly HtmlElement[]): string {
  const classes = elements.map(
    ({ attributes }) =>
      new Set((attributes['class'] ?? '').split(/\s+/).filter((name) => /^[a-z_-][\w-]*$/i.test(name))),
  );
  const shared = [...(classes[0] ?? [])].filter((name) => classes.every((set) => set.has(name)));
  return [elements[0]?.name ?? 'div', ...shared.slice(0, 5)].join('.');
}

function pathTo(element: HtmlElement, top: HtmlElement): readonly string[] {
  const path: string[] = [];
  for (let at: HtmlElement | undefined = element; at && at !== top; at = at.parent) path.unshift(at.name);
  return path;
}

function mostCommon(paths: readonly (readonly string[])[]): readonly string[] {
  const byPath = Map.groupBy(paths, (path) => path.join('>'));
  return [...byPath.values()].toSorted((a, b) => b.length - a.length)[0]?.[0] ?? [];
}

function applyRule(
  page: HtmlElement,
  base: string,
  { item: [outer, inner], link, date }: ListingRule,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const element of withElementsBelow(page)) {
    if (!element.parent || !fits(element, inner) || !fits(element.parent, outer) || weightOf(element) === 0) continue;
    const anchor = follow(element, link);
    const dated = date && follow(element, date);
    if (anchor) found.push(...complete(element, anchor, dated && dateIn([dated]), base));
  }
  return found;
}

function fits({ name, attributes }: HtmlElement, step: string): boolean {
  const [tag, ...classes] = step.split('.');
  const own = new Set((attributes['class'] ?? '').split(/\s+/));
  return name === tag && classes.every((one) => own.has(one));
}

/** The first element that a path of steps leads to. */
function follow(element: HtmlElement, [step, ...rest]: readonly string[]): HtmlElement | undefined {
  if (step === undefined) return element;
  for (const child of element.children) {
    if (typeof child === 'string' || !fits(child, step)) continue;
    const found = follow(child, rest);
    if (found) return found;
  }
  return undefined;
}
