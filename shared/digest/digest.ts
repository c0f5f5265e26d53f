import * as z from 'zod/mini';
import { verdicts } from '../trends/compare-themes.ts';

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
  /** Articles a theme had in each past week, tagged by the same taxonomy version. */
  readonly counts: readonly { readonly week: string; readonly theme: string; readonly articles: number }[];
  readonly totals: readonly { readonly week: string; readonly articles: number; readonly sources: number }[];
  /** Articles found in the week that have no date. */
  readonly undated: number;
  readonly coverage: Coverage;
  /** Names by source id. */
  readonly organisations: ReadonlyMap<string, string>;
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
  }),
);
export type Story = z.infer<typeof Story>;

/** Why an article is no story. */
const omissions = ['no-theme', 'network-cap', 'theme-cap', 'full'] as const;
export type Omission = (typeof omissions)[number];

/** An article of the week that is named, and why it is no story. */
const Mention = z.readonly(z.object({ ...mention, why: z.enum(omissions) }));
export type Mention = z.infer<typeof Mention>;

/** A theme's week beside its past. */
const ThemeWeek = z.readonly(
  z.object({
    id: z.string(),
    label: z.string(),
    group: z.string(),
    articles: z.number(),
    /** Networks that published them. */
    networks: z.number(),
    /** Articles in each past week, oldest first. */
    past: z.readonly(z.array(z.number())),
    /** The counts that would be usual. */
    expected: z.readonly(z.object({ low: z.number(), high: z.number() })),
    verdict: z.enum(verdicts),
    articleIds: strings,
  }),
);
export type ThemeWeek = z.infer<typeof ThemeWeek>;

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
    /** In the order they were chosen. */
    stories: z.readonly(z.array(Story)),
    /** The week's other articles. */
    mentions: z.readonly(z.array(Mention)),
    /** The networks of the week. */
    sources: z.readonly(z.array(z.readonly(z.object({ id: z.string(), name: z.string(), articles: z.number() })))),
    undated: z.number(),
    /** Articles that are no story, by reason. */
    leftOut: z.readonly(z.record(z.enum(omissions), z.number())),
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
