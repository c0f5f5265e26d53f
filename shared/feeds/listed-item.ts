import { absoluteUrl } from './absolute-url.ts';
import { readDate } from './dates.ts';
import type { FeedDate } from './feed.ts';
import { type HtmlElement, lineOf, ownText, withElementsBelow } from './html-tree.ts';
import { feedSettings } from './settings.ts';

/** One item of a listing: the element it is, and what was found in it. */
export interface ListedItem {
  readonly element: HtmlElement;
  readonly link: HtmlElement;
  readonly url: string;
  readonly title: string;
  readonly date?: { readonly element: HtmlElement; readonly value: FeedDate };
}

const heading = /^h[1-6]$/;

/** What an element would be as an item of a listing; nothing where it shows no page, or too much for one item. */
export function itemIn(element: HtmlElement, base: string): ListedItem | undefined {
  const below = firstBelow(element);
  if (!below) return undefined;
  const links = below
    .filter((one) => one.name === 'a' && pageUrl(one, base) !== undefined)
    .map((link) => ({ link, length: lineOf(link).length + (isInHeading(link, element) ? 1000 : 0) }));
  const [best] = links.toSorted((a, b) => b.length - a.length);
  return best && toItem(element, best.link, dateIn(below), base);
}

/** The item that an element is, when its link is known. */
export function toItem(
  element: HtmlElement,
  link: HtmlElement,
  date: ListedItem['date'],
  base: string,
): ListedItem | undefined {
  const url = pageUrl(link, base);
  const title = titleOf(element, link).slice(0, feedSettings.maxTitle);
  return url && title !== '' ? { element, link, url, title, ...(date && { date }) } : undefined;
}

/** The first whole date among elements: of a `time` element, or the text of one that is nothing but a date. */
export function dateIn(elements: readonly HtmlElement[]): ListedItem['date'] {
  for (const element of elements) {
    const isTime = element.name === 'time';
    const text = (isTime ? element.attributes['datetime'] : undefined) ?? ownText(element);
    const date = text.length <= feedSettings.maxDateText ? readDate(text) : undefined;
    if (date && date.precision !== 'year' && date.precision !== 'month')
      return { element, value: { ...date, evidence: isTime ? 'time element' : 'visible text' } };
  }
  return undefined;
}

function firstBelow(element: HtmlElement): readonly HtmlElement[] | undefined {
  const below: HtmlElement[] = [];
  for (const one of withElementsBelow(element)) {
    below.push(one);
    if (below.length > feedSettings.maxItemElements) return undefined;
  }
  return below;
}

/** A heading in the link, the link in a heading, a heading beside the link, or the link. */
function titleOf(element: HtmlElement, link: HtmlElement): string {
  const inLink = headingIn(link);
  const beside = isInHeading(link, element) ? undefined : headingIn(element);
  const text = lineOf(inLink ?? beside ?? link) || lineOf(link);
  return text || link.attributes['title']?.trim() || link.attributes['aria-label']?.trim() || '';
}

function headingIn(element: HtmlElement): HtmlElement | undefined {
  for (const one of withElementsBelow(element)) if (heading.test(one.name)) return one;
  return undefined;
}

function isInHeading(link: HtmlElement, top: HtmlElement): boolean {
  for (let at: HtmlElement | undefined = link; at && at !== top.parent; at = at.parent)
    if (heading.test(at.name)) return true;
  return false;
}

/** A page of the same site: not its start page, and not this listing. */
function pageUrl(link: HtmlElement, base: string): string | undefined {
  const url = URL.parse(absoluteUrl(link.attributes['href'], base) ?? '');
  const site = URL.parse(base);
  if (!url || !site || bareHost(url) !== bareHost(site)) return undefined;
  url.hash = '';
  site.hash = '';
  const isStart = url.pathname === '/' && url.search === '';
  return isStart || url.href === site.href ? undefined : url.href;
}

const bareHost = ({ host }: URL) => host.replace(/^www\./, '');
