import { counted } from '../digest/say.ts';

/** The words around the news, in one language. */
export interface MailTexts {
  readonly language: string;
  readonly listName: string;
  subject(headline: string, week: number): string;
  week(week: number, span: string): string;
  readonly stories: string;
  readonly also: string;
  readonly noneOfYours: string;
  more(articles: number): string;
  readonly onTheSite: string;
  readonly whyAll: string;
  whyThemes(themes: string): string;
  readonly leave: string;
  readonly noTracking: string;
}

const en: MailTexts = {
  language: 'en',
  listName: 'Human Rights Cities Monitor: weekly digest',
  subject: (headline, week) => `${headline} (week ${week})`,
  week: (week, span) => `Week ${week} · ${span}`,
  stories: 'Stories',
  also: 'Also on your themes',
  noneOfYours: 'Nothing was published on your themes this week. The whole digest is on the website.',
  more: (articles) => `${counted(articles, 'more article')} on the website.`,
  onTheSite: 'The whole digest, with its figures and what was left out',
  whyAll: 'You receive this because you subscribed to the weekly digest.',
  whyThemes: (themes) => `You receive this because you subscribed to the weekly digest on: ${themes}.`,
  leave: 'Unsubscribe',
  noTracking: 'This mail holds no pictures and no tracking; every link is the plain address it leads to.',
};

const texts: ReadonlyMap<string, MailTexts> = new Map([['en', en]]);

/** The words for a reader, English where theirs are not written yet. */
export const textsFor = (language: string): MailTexts => texts.get(language) ?? en;
