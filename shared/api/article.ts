import type { z } from 'zod/mini';
import { isOpenLicence } from '../archive/licence.ts';
import type { TaggedArticle } from '../archive/tagged.ts';
import type { Extract } from '../search/highlight.ts';
import type { MemberArticle, PublicArticle } from './schemas.ts';

const distinct = (values: readonly (string | undefined)[]) => [
  ...new Set(values.filter((value) => value !== undefined)),
];

interface Told {
  readonly tagged: TaggedArticle;
  readonly story: string;
  readonly extract: Extract;
}

/** What everybody may know of an article. */
export function publicArticle({
  tagged: { article, tags, week },
  story,
  extract,
}: Told): z.input<typeof PublicArticle> {
  return {
    id: article.id,
    url: article.canonicalUrl,
    title: article.title,
    language: article.language ?? tags.language,
    published: article.published?.value ?? null,
    week,
    story,
    sources: [...article.sources],
    themes: tags.themes.map(({ id }) => id),
    goals: tags.sdgs.map(({ goal }) => goal),
    countries: distinct(tags.places.map(({ country }) => country)),
    cities: distinct(tags.places.map(({ id, precision }) => (precision === 'city' ? id : undefined))),
    organisations: distinct(tags.organisations.map(({ id }) => id)),
    extract: extract.text,
    marks: [...extract.marks],
  };
}

/** What members may know besides: the text where its licence lets it be passed on, the reasons of tags, where all comes from. */
export function memberArticle(told: Told): z.input<typeof MemberArticle> {
  const { article, tags } = told.tagged;
  const isOpen = isOpenLicence(article.licence);
  return {
    ...publicArticle(told),
    authors: [...article.authors],
    licence: article.licence ?? null,
    text: isOpen ? article.text : null,
    evidence: {
      themes: tags.themes.map(({ id, score, evidence }) => ({ id, score, words: [...evidence] })),
      goals: tags.sdgs.map(({ goal, score, evidence }) => ({ id: goal, score, words: [...evidence] })),
      places: tags.places.map(({ id, name, start, end, text }) => ({ id, name, start, end, text })),
      organisations: tags.organisations.map(({ id, name, start, end, text }) => ({ id, name, start, end, text })),
    },
    provenance: {
      url: article.url,
      foundAt: article.foundAt,
      fetchedAt: article.fetchedAt,
      textFrom: article.textFrom,
      capture: article.raw ?? null,
      extractor: article.extractor,
      taxonomyVersion: tags.taxonomyVersion,
      taggerVersion: tags.taggerVersion,
      version: article.version ?? 1,
      copies: (article.copies ?? []).map(({ url, sourceId, foundAt, because }) => ({
        url,
        sourceId,
        foundAt,
        because,
      })),
    },
  };
}
