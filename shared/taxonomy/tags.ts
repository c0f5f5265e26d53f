import * as z from 'zod/mini';

const score = z.number().check(z.gte(0), z.lte(1));

const evident = {
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.positive()),
  text: z.string().check(z.minLength(1)),
};

/** The words that caused a tag: `article.text.slice(start, end) === text`, in UTF-16 units. */
export const Evidence = z.readonly(z.object(evident));
export type Evidence = z.infer<typeof Evidence>;

const evidence = z.readonly(z.array(Evidence).check(z.minLength(1)));
/** What a person decided of the tag (`corrections/`); left out where the machine alone speaks. */
const decision = z.exactOptional(z.enum(['added', 'confirmed']));

/** A theme of the taxonomy that an article is about; the score says how sure that is. */
export const ThemeTag = z.readonly(z.object({ id: z.string(), score, evidence, decision }));
export type ThemeTag = z.infer<typeof ThemeTag>;

/** A target of a goal, `11.7` or `16.a`, that an article names by its number or in words of its own. */
export const TargetTag = z.readonly(z.object({ target: z.string(), evidence }));
export type TargetTag = z.infer<typeof TargetTag>;

/** A Sustainable Development Goal, `1` to `17`, that an article names; its targets where the article names them. */
export const GoalTag = z.readonly(
  z.object({
    goal: z.string(),
    score,
    evidence,
    targets: z.exactOptional(z.readonly(z.array(TargetTag).check(z.minLength(1)))),
    decision,
  }),
);
export type GoalTag = z.infer<typeof GoalTag>;

/** A place where an article names it. A point belongs to a city or a district, never to a region, country or continent. */
export const PlaceTag = z.readonly(
  z.object({
    /** GeoNames id; a region has the GeoNames code of its country and itself, `US.CA`. */
    id: z.string(),
    /** In English. */
    name: z.string(),
    /** ISO 3166 code; a continent has none. */
    country: z.exactOptional(z.string()),
    precision: z.enum(['city', 'district', 'region', 'country', 'continent']),
    lat: z.exactOptional(z.number()),
    lon: z.exactOptional(z.number()),
    ...evident,
    decision,
  }),
);
export type PlaceTag = z.infer<typeof PlaceTag>;

/** An organisation of the registry where an article names it; the id is its first source's. */
export const OrganisationTag = z.readonly(z.object({ id: z.string(), name: z.string(), ...evident, decision }));
export type OrganisationTag = z.infer<typeof OrganisationTag>;

/** What an article is about, and where it says so. No theme at all is an answer, too. */
export const Tags = z.readonly(
  z.object({
    /** Two letters; `und` where the text does not tell. */
    language: z.string(),
    taxonomyVersion: z.string(),
    /** Changes with anything that can change a tag: articles with different ones are not compared. */
    taggerVersion: z.string(),
    /** Ids of the corrections that were applied (`corrections/`). */
    corrections: z.exactOptional(z.readonly(z.array(z.string()))),
    themes: z.readonly(z.array(ThemeTag)),
    sdgs: z.readonly(z.array(GoalTag)),
    places: z.readonly(z.array(PlaceTag)),
    organisations: z.readonly(z.array(OrganisationTag)),
  }),
);
export type Tags = z.infer<typeof Tags>;
