import type { ListingRule } from '../sources/listing-rule.ts';
import { absoluteUrl } from './absolute-url.ts';
import type { FeedDate } from './feed.ts';
import { classesOf, type HtmlElement, readHtml, withElementsBelow } from './html-tree.ts';
import { dateIn, type ListedItem, toItem } from './listed-item.ts';
import { inferRule, weightIn } from './listing-rule.ts';
import { feedSettings } from './settings.ts';

/** A page that a listing shows. */
export interface ListedPage {
  readonly url: string;
  readonly title: string;
  readonly published?: FeedDate;
}

/** What a listing shows, and the rule by which it was read. No items: the rule does not fit the page (any more). */
export interface Listing {
  readonly items: readonly ListedPage[];
  readonly rule?: ListingRule;
}

/** Reads the pages that a listing page shows: by the rule of an earlier visit, or else by what repeats on the page. */
export function readListing(html: string, url: string, rule?: ListingRule): Listing {
  const page = readHtml(html);
  const base = baseOf(page, url);
  const used = rule ?? inferRule(page, base);
  if (!used) return { items: [] };
  const byUrl = Map.groupBy(itemsBy(used, page, base), (item) => item.url);
  const items = [...byUrl.values()]
    .slice(0, feedSettings.maxListed)
    .flatMap(([first]) => (first ? [toPage(first)] : []));
  return { items, rule: used };
}

function toPage({ url, title, date }: ListedItem): ListedPage {
  return { url, title, ...(date && { published: date.value }) };
}

function baseOf(page: HtmlElement, url: string): string {
  for (const { name, attributes } of withElementsBelow(page))
    if (name === 'base' && attributes['href']) return absoluteUrl(attributes['href'], url) ?? url;
  return url;
}

function itemsBy(rule: ListingRule, page: HtmlElement, base: string): readonly ListedItem[] {
  const [outer, inner] = rule.item;
  const items: ListedItem[] = [];
  for (const element of withElementsBelow(page)) {
    if (!fits(element, inner) || !element.parent || !fits(element.parent, outer) || isFurniture(element)) continue;
    const link = follow(element, rule.link);
    const dated = rule.date && follow(element, rule.date);
    const item = link && toItem(element, link, dated && dateIn([dated]), base);
    if (item) items.push(item);
  }
  return items;
}

function isFurniture(element: HtmlElement): boolean {
  for (let at: HtmlElement | undefined = element; at; at = at.parent) if (weightIn(at) === 0) return true;
  return false;
}

function fits(element: HtmlElement, step: string): boolean {
  const [name, ...classes] = step.split('.');
  const own = classesOf(element);
  return element.name === name && classes.every((one) => own.includes(one));
}

/** The first element that a path of steps leads to. */
function follow(element: HtmlElement, [step, ...rest]: readonly string[]): HtmlElement | undefined {
  if (step === undefined) return element;
  for (const child of element.children) {
    const found = typeof child !== 'string' && fits(child, step) ? follow(child, rest) : undefined;
    if (found) return found;
  }
  return undefined;
}
