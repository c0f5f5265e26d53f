import type { Language } from '../../text/languages.ts';

/** The words around the news, in one language. A number comes with its noun, since nouns bend with it. */
export interface MailTexts {
  readonly listName: string;
  readonly title: string;
  week(week: number): string;
  articles(count: number): string;
  networks(count: number): string;
  /** What the week held. */
  news(networks: string, articles: string): string;
  partial(answered: number, polled: string): string;
  noNews(answered: number, polled: string): string;
  failed(answered: number, polled: string): string;
  readonly noneOfYours: string;
  readonly stories: string;
  readonly also: string;
  more(articles: string): string;
  readonly onTheSite: string;
  readonly chart: {
    readonly title: string;
    readonly theme: string;
    readonly thisWeek: string;
    readonly usual: string;
    readonly up: string;
    readonly down: string;
    /** Read out instead of the picture. */
    alt(items: string): string;
  };
  readonly why: string;
  yourChoice(items: string): string;
  readonly change: string;
  readonly leave: string;
  readonly yoursAlone: string;
  readonly noTracking: string;
  readonly confirm: {
    readonly subject: string;
    readonly body: string;
    readonly button: string;
    valid(hours: number): string;
    readonly ignore: string;
  };
  /** What a week was in one line, from its figures; a list of themes is a phrase already. */
  readonly headline: {
    readonly failed: string;
    readonly noNews: string;
    partial(answered: number, polled: string): string;
    more(themes: string): string;
    less(themes: string): string;
    both(more: string, less: string): string;
    counts(articles: string, networks: string): string;
    steady(articles: string, networks: string): string;
    others(count: number): string;
  };
  inWeek(headline: string, week: number): string;
  /** Mails about saved searches. */
  readonly alert: {
    readonly listName: string;
    newArticles(count: number): string;
    readonly why: string;
    readonly all: string;
    readonly stop: string;
    readonly yoursAlone: string;
    readonly confirm: { readonly subject: string; readonly body: string; readonly button: string };
  };
  readonly known: { readonly subject: string; readonly body: string; readonly button: string; readonly ignore: string };
}

/** A number with the form of a noun that the language wants beside it. */
export const counter = (language: Language) => {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (n: number, one: string, many: string) => `${numbers.format(n)} ${rules.select(n) === 'one' ? one : many}`;
};
