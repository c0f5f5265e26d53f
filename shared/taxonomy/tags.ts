import * as z from 'zod/mini';

const span = { start: z.int().check(z.nonnegative()), end: z.int().check(z.positive()) };
const score = z.number().check(z.gte(0), z.lte(1));

/** The words that caused a tag: `article.text.slice(start, end) === text`, in UTF-16 units. */
export const Evidence = z.readonly(z.object({ ...span, text: z.string().check(z.minLength(1)) }));
export type Evidence = z.infer<typeof Evidence>;

const evidence = z.readonly(z.array(Evidence).check(z.minLength(1)));

/** A theme of the taxonomy that an article is about; the score says how sure that is. */
export const ThemeTag = z.readonly(z.object({ id: z.string(), score, evidence }));
export type ThemeTag = z.infer<typeof ThemeTag>;

/** A Sustainable Development Goal, `1` to `17`, that an article names. */
export const GoalTag = z.readonly(z.object({ goal: z.string(), score, evidence }));
export type GoalTag = z.infer<typeof GoalTag>;

/** A place that an article names; only a city has a point. */
export const PlaceTag = z.readonly(
  z.object({
    id: z.string(),
    name: z.string(),
    country: z.string(),
    precision: z.enum(['city', 'district', 'region', 'country']),
    lat: z.exactOptional(z.number()),
    lon: z.exactOptional(z.number()),
    ...span,
  }),
);
export type PlaceTag = z.infer<typeof PlaceTag>;

/** An organisation that an article names. */
export const OrganisationTag = z.readonly(z.object({ id: z.string(), name: z.string(), ...span }));
export type OrganisationTag = z.infer<typeof OrganisationTag>;

/** What an article is about, and where it says so. No theme at all is an answer, too. */
export const Tags = z.readonly(
  z.object({
    /** Two letters; `und` where the text does not tell. */
    language: z.string(),
    taxonomyVersion: z.string(),
    themes: z.readonly(z.array(ThemeTag)),
    sdgs: z.readonly(z.array(GoalTag)),
    places: z.readonly(z.array(PlaceTag)),
    organisations: z.readonly(z.array(OrganisationTag)),
  }),
);
export type Tags = z.infer<typeof Tags>;
