import * as z from 'zod/mini';
import { languages } from '../text/languages.ts';
import data from './themes.json' with { type: 'json' };

const strings = z.readonly(z.array(z.string()));
const Match = z.readonly(z.object({ id: z.string(), label: z.string() }));

/** A goal a theme serves; without targets, the goal as a whole. */
const SdgLink = z.readonly(
  z.object({
    goal: z.int().check(z.gte(1), z.lte(17)),
    targets: z.readonly(z.array(z.string().check(z.regex(/^\d{1,2}\.(?:\d{1,2}|[a-d])$/)))),
  }),
);

/** Articles of a treaty or charter that a theme rests on; without articles, the instrument as a whole. */
const RightLink = z.readonly(
  z.object({
    instrument: z.enum(['UDHR', 'ICESCR', 'ECHRC', 'GCA', 'ICERD', 'CRPD', 'CRC', 'CEDAW']),
    articles: strings,
  }),
);

export const Theme = z.readonly(
  z.object({
    id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
    label: z.string(),
    group: z.string(),
    definition: z.string(),
    sdgs: z.readonly(z.array(SdgLink)),
    rights: z.readonly(z.array(RightLink)),
    /** The words that name the theme, by language. The README says how a term is written. */
    terms: z.readonly(z.record(z.enum(languages), strings)),
    /** Names and abbreviations that name the theme in any language. */
    names: strings,
    /** The nearest concepts of standard vocabularies. */
    matches: z.readonly(
      z.object({
        iptc: z.readonly(z.array(Match)),
        unbis: z.readonly(z.array(Match)),
        eurovoc: z.readonly(z.array(Match)),
      }),
    ),
    note: z.exactOptional(z.string()),
    /** Where the theme stands in the network's list of cities and initiatives. */
    listedAs: z.string(),
  }),
);
export type Theme = z.infer<typeof Theme>;

export const Group = z.readonly(z.object({ id: z.string(), label: z.string(), scope: z.string() }));
export type Group = z.infer<typeof Group>;

/** A theme that is no more: its id is never given again, and what takes its place is said. */
const Deprecated = z.readonly(
  z.object({ id: z.string(), label: z.string(), replacedBy: z.string(), since: z.string(), why: z.string() }),
);

/** The themes a person may look for, in groups, under one version. */
export const Taxonomy = z.readonly(
  z.object({
    version: z.string(),
    groups: z.readonly(z.array(Group)),
    themes: z.readonly(z.array(Theme)),
    deprecated: z.exactOptional(z.readonly(z.array(Deprecated))),
  }),
);
export type Taxonomy = z.infer<typeof Taxonomy>;

/** The themes of the Human Rights Cities Network. */
export const taxonomy: Taxonomy = Taxonomy.parse(data);

/** A theme by its id. */
export const themeById: ReadonlyMap<string, Theme> = new Map(taxonomy.themes.map((theme) => [theme.id, theme]));
