import type { Language } from '../../text/languages.ts';

/** The words around the news, in one language. A number comes with its noun, since nouns bend with it. */
export interface MailTexts {
  readonly listName: string;
  readonly title: string;
  week(week: number): string;
  subject(week: number, articles: string, networks: string): string;
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
  readonly known: { readonly subject: string; readonly body: string; readonly button: string; readonly ignore: string };
}

/** A number with the form of a noun that the language wants beside it. */
export const counter = (language: Language) => {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (n: number, one: string, many: string) => `${numbers.format(n)} ${rules.select(n) === 'one' ? one : many}`;
};
