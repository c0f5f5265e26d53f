import { diffWordsWithSpace } from 'diff';
import type { Article } from './article.ts';

/** What the archive knows of an article beside what its page says: kept when the page is read again. */
const ledger = ['id', 'canonicalUrl', 'foundAs', 'foundAt', 'sources', 'copies', 'version', 'earlier'] as const;

/** Facts whose change makes a new version: what a reader sees. */
const telling = ['title', 'text', 'published', 'authors', 'language', 'image', 'events', 'licence'] as const;

/** A reading of the article's page, with what the archive knows of the article. */
export function withLedger(reading: Article, known: Article): Article {
  const kept = Object.fromEntries(ledger.flatMap((key) => (known[key] === undefined ? [] : [[key, known[key]]])));
  return { ...reading, ...kept };
}

/** What a reader would see changed between two readings; how it is spaced does not count. */
export function changedFacts(before: Article, after: Article): readonly string[] {
  return telling.filter((fact) => plain(before[fact]) !== plain(after[fact]));
}

/**
 * The next version of an article, if its page says something else now. A page that says less than it did (a wall, a
 * teaser) changes nothing: then the article is the better record.
 */
export function nextVersion(known: Article, reading: Article): Article | undefined {
  if (known.textFrom === 'page' && reading.textFrom === 'feed') return undefined;
  const changed = changedFacts(known, reading);
  if (changed.length === 0) return undefined;
  const version = known.version ?? 1;
  const replaced = { version, fetchedAt: known.fetchedAt, changed };
  return { ...withLedger(reading, known), version: version + 1, earlier: [...(known.earlier ?? []), replaced] };
}

/** How often and how long the page of an article is looked at again when its source says that it changed. */
const revisits = { most: 20, days: 90, apartMinutes: 30 };

/** Whether an article's page may be fetched again: the page it was read from, not too often, not for ever. */
export function mayRevisit(article: Article, pageId: string, now: Date): boolean {
  const minutesSince = (instant: string) => (now.getTime() - Date.parse(instant)) / 60_000;
  const { foundAs, earlier = [], fetchedAt, foundAt } = article;
  if (foundAs !== pageId || earlier.length >= revisits.most) return false;
  return minutesSince(fetchedAt) >= revisits.apartMinutes && minutesSince(foundAt) <= revisits.days * 24 * 60;
}

/** A piece of a text that stayed, went or came. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** What changed in a text, word by word. */
export function changesIn(before: string, after: string): readonly Piece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value,
  }));
}

const plain = (fact: unknown) => (JSON.stringify(fact) ?? '').replace(/(?:\\n|\s)+/g, ' ');
