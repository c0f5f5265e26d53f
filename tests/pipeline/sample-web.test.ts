import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approve, draftOf } from '../../cdk/monitor/approve.ts';
import { runCycle } from '../../cdk/monitor/cycle.ts';
import { openSession, type Session } from '../../cdk/monitor/session.ts';
import { openSite } from '../../cdk/monitor/site.ts';
import { closeBooks } from '../../cdk/monitor/tally.ts';
import { type Books, imbalance } from '../../shared/archive/books.ts';
import { taggedPrefix } from '../../shared/archive/keys.ts';
import { replay } from '../../shared/archive/replay.ts';
import { TaggedArticle } from '../../shared/archive/tagged.ts';
import { Article } from '../../shared/articles/article.ts';
import { pageId } from '../../shared/articles/identity.ts';
import type { Digest } from '../../shared/digest/digest.ts';
import { getBytes, getObject, listObjects } from '../../shared/pipeline/s3.ts';
import { pollStateKey, readPollState } from '../../shared/sources/poll-state.ts';
import { crawl } from '../support/crawl.ts';

const web = join(import.meta.dirname, '../web');
interface Expected {
  readonly articles: readonly {
    readonly url: string;
    readonly sources: readonly string[];
    readonly title: string;
    readonly published: string | null;
    readonly week: string | null;
    readonly language: string;
    readonly themes: readonly string[];
    readonly textFrom?: string;
    /** The same text in other places: whichever is read first is the article, the others are its copies. */
    readonly reprints?: readonly string[];
  }[];
  readonly unread: readonly { readonly url: string }[];
  readonly outcomes: Readonly<Record<string, { readonly outcome: string; readonly entries: number }>>;
  readonly totals: {
    readonly entries: number;
    readonly articles: number;
    readonly weeks: Record<string, Record<string, number>>;
  };
}
const expected: Expected = JSON.parse(readFileSync(join(web, 'sample-expected.json'), 'utf8'));

const data = mkdtempSync(join(tmpdir(), 'monitor-sample-'));
let session: Session;
let books: Books;
let draft: Digest;
const archived = new Map<string, TaggedArticle>();
const originalOf = new Map(expected.articles.flatMap(({ url, reprints = [] }) => reprints.map((copy) => [copy, url])));

beforeAll(async () => {
  session = await openSession({ data, web: join(web, 'sample'), sources: join(web, 'sample-sources.json') });
  await runCycle(session);
  books = await closeBooks(session.local);
  draft = await draftOf('2026-W47');
  for (const { key } of await listObjects('archive', taggedPrefix)) {
    const tagged = TaggedArticle.parse(JSON.parse((await getObject('archive', key))?.text ?? ''));
    archived.set(pageId(originalOf.get(tagged.article.canonicalUrl) ?? tagged.article.canonicalUrl), tagged);
  }
}, 120_000);

afterAll(async () => {
  await session?.close();
  rmSync(data, { recursive: true, force: true });
});

/** Of all expected articles, those of which something does not hold. */
const wrong = (holds: (found: TaggedArticle, wanted: Expected['articles'][number]) => boolean) =>
  expected.articles.filter((wanted) => {
    const found = archived.get(pageId(wanted.url));
    return found && !originalOf.has(found.article.canonicalUrl) && !holds(found, wanted);
  });

describe('after one run over the sample web', () => {
  test('every article is archived once, and nothing else is', () => {
    expect([...archived.keys()].sort()).toEqual(expected.articles.map(({ url }) => pageId(url)).sort());
  });

  test('the books balance, and every entry is in them', () => {
    expect(imbalance(books)).toBe(0);
    expect(books).toMatchObject({
      found: expected.totals.entries,
      archived: expected.totals.articles,
      parked: 0,
      waiting: 0,
    });
  });

  test('each source ended as it must', async () => {
    const ended = await Promise.all(
      Object.keys(expected.outcomes).map(async (id) => {
        const stored = await getObject('state', pollStateKey(id));
        const visit = stored && readPollState(stored.text).visit;
        return [id, { outcome: visit?.outcome ?? 'not-polled', entries: visit?.listed ?? 0 }];
      }),
    );
    const wanted = Object.entries(expected.outcomes).map(([id, { outcome, entries }]) => [id, { outcome, entries }]);
    expect(Object.fromEntries(ended)).toEqual(Object.fromEntries(wanted));
  });

  test('titles are the publishers’ own', () =>
    expect(wrong(({ article }, { title }) => article.title === title.replaceAll(/\s/g, ' '))).toEqual([]));
  test('days are those the publishers say, and none is invented', () =>
    expect(
      wrong(({ article }, { published }) => (article.published?.value.slice(0, 10) ?? null) === published),
    ).toEqual([]));
  test('weeks follow the days', () =>
    expect(wrong(({ week }, wanted) => week === (wanted.week ?? 'undated'))).toEqual([]));
  test('languages are those of the texts, not of the frames', () =>
    expect(wrong(({ article }, { language }) => article.language === language)).toEqual([]));
  test('D1: one article in two feeds has both sources', () =>
    expect(
      wrong(({ article }, { sources }) => article.sources.toSorted().join() === sources.toSorted().join()),
    ).toEqual([]));
  test('a reprint is no article of its own: the article says where else it stands, and why that is the same', () => {
    const reprinted = expected.articles.filter(({ reprints }) => reprints);
    expect(reprinted).toHaveLength(1);
    for (const { url, reprints = [], sources } of reprinted) {
      const { article } = archived.get(pageId(url)) ?? {};
      const places = [article?.canonicalUrl, ...(article?.copies ?? []).map((copy) => copy.url.split('?')[0])];
      expect(new Set(places)).toEqual(new Set([url, ...reprints]));
      expect(new Set(article?.sources)).toEqual(new Set(sources));
      expect(article?.copies?.map(({ because }) => because)).toContainEqual(
        expect.stringMatching(/^same text in \d+ %/),
      );
    }
  });
  test('a text taken from the feed is called so', () =>
    expect(wrong(({ article }, { textFrom = 'page' }) => article.textFrom === textFrom)).toEqual([]));
  test('every tag shows words that stand in the text', () => {
    for (const { article, tags } of archived.values())
      for (const { evidence } of tags.themes) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const { start, end, text } of evidence) expect(article.text.slice(start, end)).toBe(text);
      }
  });
  test('most articles get every theme that a reader must name', () => {
    const missed = wrong(({ tags }, { themes }) => themes.every((id) => tags.themes.some((theme) => theme.id === id)));
    expect(missed.length).toBeLessThanOrEqual(0.2 * expected.articles.length);
  });

  test('the draft counts the week and names its trend', () => {
    expect(draft.totals.articles).toBe(expected.totals.weeks['2026-W47']?.['articles']);
    const housing = draft.themes.find(({ id }) => id === 'right-to-housing');
    expect(housing?.articles).toBeGreaterThan(housing?.expected.high ?? Number.POSITIVE_INFINITY);
    expect(housing?.verdict).toBe('perhaps-up');
    expect(draft.themes.filter(({ verdict }) => verdict === 'up')).toEqual([]);
  });
});

test('O4, A9: every article is read again from its capture, byte for byte', async () => {
  const kinds = [];
  for (const { key } of await listObjects('archive', 'articles/')) {
    const stored = Article.parse(JSON.parse((await getObject('archive', key))?.text ?? ''));
    kinds.push((await replay(stored, getBytes)).kind);
  }
  expect(kinds).toEqual(expected.articles.map(() => 'same'));
});

test('R8: the digest is published with every form it names, and each number in it leads to as many articles', {
  timeout: 120_000,
}, async () => {
  await approve('2026-W47', 'a test', new Date('2026-11-23T09:00:00Z'));
  await session.local.drain();
  const site = await openSite(session, 0);
  const visits = await crawl(site.url, '/digests/');
  await site.stop();
  expect([...visits].filter(([, { status }]) => status !== 200).map(([path]) => path)).toEqual([]);
  expect(new Set([...visits.values()].map(({ type }) => type.toLowerCase().split(';')[0]))).toEqual(
    new Set([
      'text/html',
      'text/css',
      'image/svg+xml',
      'application/json',
      'application/feed+json',
      'application/rss+xml',
      'application/atom+xml',
      'text/calendar',
      'text/x-opml',
      'text/markdown',
    ]),
  );
  const counts = [...visits].flatMap(([path, { told, text }]) => {
    const [, found] = /<h2 id="(?:articles|found)">(\d+) articles?/.exec(text) ?? [];
    return told.map((number) => ({ path, number, found: Number(found) }));
  });
  expect(counts.length).toBeGreaterThan(100);
  expect(counts.filter(({ number, found }) => number !== found)).toEqual([]);
});

test('a second run finds nothing new', async () => {
  const before = archived.size;
  await runCycle(session);
  expect(await listObjects('archive', taggedPrefix)).toHaveLength(before);
});
