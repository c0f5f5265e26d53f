import Parser from 'rss-parser';
import { readDate } from './dates.ts';
import type { Enclosure, FeedDate, FeedFacts, FeedItem } from './feed.ts';
import { publishedNames, updatedNames } from './tidy-parts.ts';

type DateName = (typeof publishedNames)[number] | (typeof updatedNames)[number];
/** What we write into a plain feed beyond what rss-parser knows. */
type MoreOfFeed = {
  readonly [name in
    | 'language'
    | 'hub'
    | 'self'
    | 'nextUrl'
    | 'prevArchiveUrl'
    | 'ttl'
    | 'skipHours'
    | 'skipDays'
    | 'updatePeriod']?: string;
};
type MoreOfItem = { readonly [name in `date ${DateName}`]?: string } & {
  readonly id?: string;
  readonly contentHtml?: string;
  readonly imageUrl?: string;
  readonly creators?: readonly string[];
  readonly enclosures?: readonly { readonly $: Readonly<Record<string, string>> }[];
};
type Item = Parser.Item & MoreOfItem;

const parser = new Parser<MoreOfFeed, MoreOfItem>({
  customFields: {
    feed: ['language', 'hub', 'self', 'nextUrl', 'prevArchiveUrl', 'ttl', 'skipHours', 'skipDays', 'updatePeriod'],
    item: [
      ...[...new Set([...publishedNames, ...updatedNames])].map((name) => [name, `date ${name}`]),
      ['id', 'id'],
      ['contentHtml', 'contentHtml'],
      ['imageUrl', 'imageUrl'],
      ['dc:creator', 'creators', { keepArray: true }],
      ['category', 'categories', { keepArray: true }],
      ['enclosure', 'enclosures', { keepArray: true }],
    ],
  },
});

/** Reads a plain feed, as `tidyRss` and `tidyAtom` write them, with rss-parser. */
export async function readPlainFeed(xml: string): Promise<FeedFacts & { items: readonly FeedItem[] }> {
  const feed = await parser.parseString(xml);
  const { language, link, hub, self, nextUrl, prevArchiveUrl } = feed;
  const ttlMinutes = positive(feed.ttl);
  const updatePeriodMinutes = positive(feed.updatePeriod);
  const skipHours = feed.skipHours
    ?.split(' ')
    .map(Number)
    .filter((hour) => hour >= 0 && hour < 24);
  const skipDays = feed.skipDays?.split(' ');
  return {
    title: feed.title ?? '',
    ...(language && { language }),
    ...(link && { siteUrl: link }),
    ...(hub && { hub }),
    ...(self && { self }),
    ...(nextUrl && { nextUrl }),
    ...(prevArchiveUrl && { prevArchiveUrl }),
    ...(ttlMinutes && { ttlMinutes }),
    ...(skipHours && { skipHours }),
    ...(skipDays && { skipDays }),
    ...(updatePeriodMinutes && { updatePeriodMinutes }),
    items: feed.items.map(toItem),
  };
}

function toItem(item: Item): FeedItem {
  const { link: url, title = '', summary, contentHtml, imageUrl } = item;
  const published = firstDate(item, publishedNames);
  const updated = firstDate(item, updatedNames);
  return {
    id: item.guid ?? item.id ?? url ?? [title, published?.value].join(' ').trim(),
    ...(url && { url }),
    title,
    ...(published && { published }),
    ...(updated && { updated }),
    authors: item.creators ?? [],
    ...(summary && { summary }),
    ...(contentHtml && { contentHtml }),
    categories: item.categories ?? [],
    ...(imageUrl && { imageUrl }),
    enclosures: (item.enclosures ?? []).map(({ $ }) => toEnclosure($)),
  };
}

function firstDate(item: MoreOfItem, names: readonly DateName[]): FeedDate | undefined {
  for (const name of names) {
    const date = readDate(item[`date ${name}`] ?? '');
    if (date) return { ...date, evidence: name };
  }
  return undefined;
}

function toEnclosure({ url = '', type, length }: Readonly<Record<string, string>>): Enclosure {
  return { url, ...(type && { type }), ...(length && { bytes: Number(length) }) };
}

function positive(text: string | undefined): number | undefined {
  const number = Number(text);
  return number > 0 && Number.isFinite(number) ? number : undefined;
}
