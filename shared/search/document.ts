/** What the filters and counts of a search know of an article. */
export const facetKinds = [
  'theme',
  'group',
  'goal',
  'country',
  'city',
  'organisation',
  'source',
  'language',
  'story',
  'week',
] as const;
export type FacetKind = (typeof facetKinds)[number];

/** An article as the index takes it in. */
export interface Document {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  /** Days since 1970, where a day is known. */
  readonly day: number | undefined;
  readonly facets: Readonly<Partial<Record<FacetKind, readonly string[]>>>;
}

/** A calendar day as days since 1970. */
export const dayNumber = (day: string) => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
export const dayText = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
/** Stands for the day of an article that has none: before all others. */
export const noDay = -(2 ** 31);
