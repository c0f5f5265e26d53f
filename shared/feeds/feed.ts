import type { ReadDate } from './dates.ts';

/** A date of a feed and the element it stood in. */
export interface FeedDate extends ReadDate {
  readonly evidence: string;
}

/** A file that an item brings along. */
export interface Enclosure {
  readonly url: string;
  readonly type?: string;
  readonly bytes?: number;
}

/** One entry of a feed. Texts are plain unless they are called HTML; addresses are absolute. */
export interface FeedItem {
  /** What the feed calls it; for want of that its address, or its title and date. */
  readonly id: string;
  readonly url?: string;
  readonly title: string;
  readonly published?: FeedDate;
  readonly updated?: FeedDate;
  readonly authors: readonly string[];
  readonly summary?: string;
  /** As the feed has it: not sanitised. */
  readonly contentHtml?: string;
  readonly categories: readonly string[];
  readonly imageUrl?: string;
  readonly enclosures: readonly Enclosure[];
}

export type FeedFormat = 'rss-2.0' | 'rss-1.0' | 'rss-0.9x' | 'atom-1.0' | 'atom-0.3' | 'json-feed';

/** What a feed says of itself. */
export interface FeedFacts {
  readonly title: string;
  readonly language?: string;
  readonly siteUrl?: string;
  /** A WebSub hub that announces changes. */
  readonly hub?: string;
  readonly self?: string;
  /** Pages of a paged feed, and the archive before it (RFC 5005). */
  readonly nextUrl?: string;
  readonly prevArchiveUrl?: string;
  readonly ttlMinutes?: number;
  /** Hours of the day, in UTC, when nothing is published. */
  readonly skipHours?: readonly number[];
  /** English names of such days. */
  readonly skipDays?: readonly string[];
  /** From the syndication module. */
  readonly updatePeriodMinutes?: number;
}

/** A feed in one shape, whatever it was written in. */
export interface Feed extends FeedFacts {
  readonly format: FeedFormat;
  /** Where it was fetched from. */
  readonly url: string;
  readonly items: readonly FeedItem[];
}

/** Why a body is not a feed: not now, or not at all. */
export type NotAFeed = 'empty' | 'html' | 'not-xml' | 'other-xml' | 'other-json' | 'too-large';

export type FeedReading =
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'not-a-feed'; readonly why: NotAFeed; readonly detail: string };
