import * as z from 'zod/mini';
import type { EventFact } from '../articles/article.ts';
import { verdicts } from '../trends/find-changes.ts';
import { type Readings, seriesKinds, type Tally } from './series.ts';

/** An article of the week, as a digest needs it. */
export interface DigestArticle {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Ids of the sources that carry it, the first one first. */
  readonly sources: readonly string[];
  readonly language: string;
  readonly published?: string;
  readonly excerpt: string;
  readonly text: string;
  readonly textFrom: 'page' | 'feed';
  readonly themes: readonly { readonly id: string; readonly score: number }[];
  readonly sdgs: readonly string[];
  /** Of the places it names, as two letters. */
  readonly countries?: readonly string[];
  /** The story that the article tells, with others or alone. */
  readonly story: string;
  readonly places: readonly DigestPlace[];
  readonly events: readonly EventFact[];
}

export interface DigestPlace {
  readonly id: string;
  readonly name: string;
  readonly country?: string;
  readonly precision: string;
}

/** Networks that are polled, and those of them that answered in the week: tells no news from a failed pipeline. */
const Coverage = z.readonly(z.object({ polled: z.number(), answered: z.number() }));
export type Coverage = z.infer<typeof Coverage>;

/** Everything a digest is made of; the order of its lists changes nothing. */
export interface DigestInput {
  readonly week: string;
  readonly zone: string;
  /** The week's articles: those with a date in it. */
  readonly articles: readonly DigestArticle[];
  /** Articles by series and network in the weeks before. */
  readonly tallies: readonly Tally[];
  /** Networks that were read in each week, where that was written down. */
  readonly readings: Readings;
  /** Whether a week before was tagged as this one was. */
  readonly isComparable: (week: string) => boolean;
  /** Titles of the weeks that a digest shows beside the week. */
  readonly pastTitles: readonly { readonly title: string; readonly language: string }[];
  /** Whether a theme has a word, so that it is nothing new. */
  readonly isKnownWord: (word: string) => boolean;
  readonly totals: readonly { readonly week: string; readonly articles: number; readonly sources: number }[];
  /** Articles found in the week that have no date. */
  readonly undated: number;
  readonly coverage: Coverage;
  /** Names by source id. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Where networks are, and the feeds they are read by. */
  readonly addresses?: ReadonlyMap<
    string,
    { readonly siteUrl?: string; readonly feedUrl?: string; readonly language?: string }
  >;
  readonly themes: ReadonlyMap<string, { readonly label: string; readonly group: string }>;
  readonly taxonomyVersion: string;
}

const Organisation = z.readonly(z.object({ id: z.string(), name: z.string() }));
const strings = z.readonly(z.array(z.string()));

const mention = {
  articleId: z.string(),
  url: z.string(),
  title: z.string(),
  language: z.string(),
  organisations: z.readonly(z.array(Organisation)),
  published: z.exactOptional(z.string()),
  /** Theme ids, the strongest first. */
  themes: strings,
  /** Countries it speaks of, as two letters, where its places are known. */
  countries: z.exactOptional(strings),
};

/** A story: an article that was chosen, and a sentence of its own. */
const Story = z.readonly(
  z.object({
    ...mention,
    /** Word for word from the article's text. */
    sentence: z.exactOptional(z.string()),
    /** Where in the text the sentence begins, in UTF-16 units. */
    sentenceAt: z.exactOptional(z.number()),
    /** Other articles that tell the same: they are in no other list. */
    alsoTold: z._default(z.readonly(z.array(z.readonly(z.object(mention)))), []),
    /** What staff say of it. */
    note: z.exactOptional(z.string()),
  }),
);
export type Story = z.infer<typeof Story>;

/** Why an article is no story. */
const omissions = ['no-theme', 'network-cap', 'theme-cap', 'region-cap', 'language-cap', 'full', 'staff'] as const;
export type Omission = (typeof omissions)[number];

/** An article of the week that is named, and why it is no story. */
const Mention = z.readonly(z.object({ ...mention, why: z.enum(omissions) }));
export type Mention = z.infer<typeof Mention>;

const beside = {
  id: z.string(),
  label: z.string(),
  articles: z.number(),
  /** Networks that published them. */
  networks: z.number(),
  /** Articles in each past week, oldest first. */
  past: z.readonly(z.array(z.number())),
  /** Of the articles, those of networks with a past to compare: `expected` speaks of these. Left out where it is all. */
  comparable: z.exactOptional(z.number()),
  /** The counts that would be usual. */
  expected: z.readonly(z.object({ low: z.number(), high: z.number() })),
  verdict: z.enum(verdicts),
  /** First week of the burst that this week belongs to. */
  since: z.exactOptional(z.string()),
  articleIds: strings,
};

/** A theme's week beside its past. */
const ThemeWeek = z.readonly(z.object({ ...beside, group: z.string() }));
export type ThemeWeek = z.infer<typeof ThemeWeek>;

/** The same of a group of themes, a goal, a country or a city. */
const SeriesWeek = z.readonly(z.object({ ...beside, kind: z.enum(seriesKinds) }));
export type SeriesWeek = z.infer<typeof SeriesWeek>;

/** A word that no theme has and that the week has more often than its past. */
const NewWord = z.readonly(
  z.object({ word: z.string(), language: z.string(), score: z.number(), articleIds: strings }),
);
export type NewWord = z.infer<typeof NewWord>;

/** Two themes that more articles share than the themes' own numbers make likely. */
const Pair = z.readonly(
  z.object({ themes: z.readonly(z.tuple([z.string(), z.string()])), usual: z.number(), articleIds: strings }),
);
export type Pair = z.infer<typeof Pair>;

/** An event still to come, as an article of the week announces it. */
const ComingEvent = z.readonly(
  z.object({
    name: z.string(),
    /** As the page writes it: a day or a time. */
    start: z.string(),
    end: z.exactOptional(z.string()),
    place: z.exactOptional(z.string()),
    url: z.string(),
    language: z.string(),
    articleId: z.string(),
  }),
);
export type ComingEvent = z.infer<typeof ComingEvent>;

/** What was put right after publication; the text stands beside what it corrects. */
const Correction = z.readonly(z.object({ at: z.iso.datetime(), by: z.string(), text: z.string() }));
export type Correction = z.infer<typeof Correction>;

/** A network of the week, and where it is read. */
const Network = z.readonly(
  z.object({
    id: z.string(),
    name: z.string(),
    articles: z.number(),
    siteUrl: z.exactOptional(z.string()),
    feedUrl: z.exactOptional(z.string()),
    /** What it mostly writes in. */
    language: z.exactOptional(z.string()),
  }),
);

const Total = z.readonly(z.object({ week: z.string(), articles: z.number(), sources: z.number() }));

/** One week of the networks, as drafted for staff and read by everybody else once approved. */
export const Digest = z.readonly(
  z.object({
    week: z.string(),
    zone: z.string(),
    /** First and last day. */
    from: z.string(),
    to: z.string(),
    /** Whether there was news, and whether we could have seen it. */
    outcome: z.enum(['news', 'partial', 'no-news', 'failed']),
    headline: z.string(),
    introduction: z.string(),
    totals: z.readonly(z.object({ articles: z.number(), sources: z.number(), past: z.readonly(z.array(Total)) })),
    /** Every theme that the week or its past has, by id. */
    themes: z.readonly(z.array(ThemeWeek)),
    /** Groups, goals, countries and cities of the week. */
    series: z._default(z.readonly(z.array(SeriesWeek)), []),
    newWords: z._default(z.readonly(z.array(NewWord)), []),
    pairs: z._default(z.readonly(z.array(Pair)), []),
    events: z._default(z.readonly(z.array(ComingEvent)), []),
    corrections: z._default(z.readonly(z.array(Correction)), []),
    /** In the order they were chosen. */
    stories: z.readonly(z.array(Story)),
    /** The week's other articles. */
    mentions: z.readonly(z.array(Mention)),
    /** The networks of the week. */
    sources: z.readonly(z.array(Network)),
    undated: z.number(),
    /** Articles that are no story, by reason. */
    leftOut: z.readonly(z.partialRecord(z.enum(omissions), z.number())),
    /** How all this was made. */
    method: z.readonly(
      z.object({
        trends: z.string(),
        selection: z.string(),
        coverage: Coverage,
        taxonomyVersion: z.string(),
      }),
    ),
  }),
);
export type Digest = z.infer<typeof Digest>;
