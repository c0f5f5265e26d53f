import type { ListingRule } from '../sources/listing-rule.ts';
import { classesOf, type HtmlElement, withElementsBelow } from './html-tree.ts';
import { itemIn, type ListedItem } from './listed-item.ts';
import { feedSettings } from './settings.ts';

/** Items of one shape, by their address, and how much they look like articles. */
type Group = { readonly byUrl: Map<string, ListedItem>; score: number };

/** The rule of what repeats on a page and looks most like a list of articles. */
export function inferRule(page: HtmlElement, base: string): ListingRule | undefined {
  const weights = new Map<HtmlElement, number>();
  const groups = new Map<string, Group>();
  for (const parent of withElementsBelow(page)) {
    const weight = weightIn(parent) * (parent.parent ? (weights.get(parent.parent) ?? 1) : 1);
    weights.set(parent, weight);
    if (weight > 0) for (const element of repeatedIn(parent)) addItem(groups, itemIn(element, base), weight);
  }
  const listings = [...groups.values()].filter(isListing).toSorted((a, b) => b.score - a.score);
  return listings[0] && ruleOf([...listings[0].byUrl.values()]);
}

/** Children that are not the only ones of their name. */
function repeatedIn(parent: HtmlElement): readonly HtmlElement[] {
  const elements = parent.children.filter((child) => typeof child !== 'string');
  return [...Map.groupBy(elements, ({ name }) => name).values()].filter((group) => group.length > 1).flat();
}

function addItem(groups: Map<string, Group>, item: ListedItem | undefined, weight: number): void {
  if (!item) return;
  const shape = shapeOf(item);
  const group = groups.get(shape) ?? { byUrl: new Map(), score: 0 };
  groups.set(shape, group);
  if (group.byUrl.has(item.url)) return;
  group.byUrl.set(item.url, item);
  group.score += weight * likeness(item);
}

/** Where in the page an item is and where in it the link is, without what differs from item to item. */
function shapeOf({ element, link }: ListedItem): string {
  const kind = classesOf(element).find((name) => !/\d/.test(name)) ?? '';
  return `${namesOf(pathTo(element, undefined))}.${kind}|${namesOf(pathTo(link, element))}`;
}

/** Menus repeat as well; their titles are short. */
function isListing({ byUrl }: Group): boolean {
  const items = [...byUrl.values()];
  const average = items.reduce((sum, { title }) => sum + lengthOf(title), 0) / items.length;
  return items.length >= feedSettings.minListed && average >= feedSettings.minListedTitle;
}

/** Characters, those of East Asia counted twice: they say more. */
const lengthOf = (title: string) =>
  title.replace(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'xx').length;

/** Headlines are long, and stand beside dates. */
function likeness({ title, date }: ListedItem): number {
  return Math.min(lengthOf(title), 80) * (date ? 1.5 : 1);
}

const furniture =
  /\b(?:nav|navbar|navigation|menu|footer|header|sidebar|breadcrumbs?|pagination|pager|social|share|lang|language|cookie|related|widget|tags?|toolbar)\b/i;

/** How likely the content of a page is in an element, as far as the element itself tells; 0 is out of the question. */
export function weightIn(element: HtmlElement): number {
  if (element.name === 'nav' || element.name === 'footer') return 0;
  return isMargin(element) ? 0.3 : 1;
}

function isMargin({ name, attributes }: HtmlElement): boolean {
  if (name === 'body' || name === 'html' || name === 'main' || name === 'article') return false;
  const isNamed = furniture.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`);
  return isNamed || name === 'header' || name === 'aside' || name === 'form';
}

function ruleOf(items: readonly ListedItem[]): ListingRule {
  const dates = items.flatMap(({ date, element }) => (date ? [pathTo(date.element, element)] : []));
  return {
    item: [stepOf(items.flatMap(({ element }) => element.parent ?? [])), stepOf(items.map(({ element }) => element))],
    link: stepsOf(items.map(({ link, element }) => pathTo(link, element))),
    ...(dates.length > 0 && { date: stepsOf(mostCommon(dates, namesOf)) }),
  };
}

/** The elements from just below `top` down to `element`. */
function pathTo(element: HtmlElement, top: HtmlElement | undefined): readonly HtmlElement[] {
  const path: HtmlElement[] = [];
  for (let at: HtmlElement | undefined = element; at && at !== top; at = at.parent) path.unshift(at);
  return path;
}

const namesOf = (path: readonly HtmlElement[]) => path.map(({ name }) => name).join('>');

function mostCommon<T>(things: readonly T[], keyOf: (thing: T) => string): readonly T[] {
  const groups = [...Map.groupBy(things, keyOf).values()];
  return groups.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** One step for each level of paths that have the same names. */
function stepsOf(paths: readonly (readonly HtmlElement[])[]): readonly string[] {
  return (paths[0] ?? []).map((_, level) => stepOf(paths.flatMap((path) => path[level] ?? [])));
}

/** The name of like elements and the classes that all of them have; classes of one item alone would not fit the next. */
function stepOf(elements: readonly HtmlElement[]): string {
  const [first, ...others] = elements.map((element) =>
    classesOf(element).filter((name) => /^[a-z_-][\w-]*$/i.test(name)),
  );
  const shared = (first ?? []).filter((name) => others.every((classes) => classes.includes(name)));
  return [elements[0]?.name ?? '', ...new Set(shared)].slice(0, 6).join('.');
}
