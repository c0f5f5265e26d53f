import { tagSettings } from './settings.ts';
import type { Sign } from './signs.ts';
import { taxonomy } from './theme.ts';
import type { ThemeModel } from './theme-model.ts';
import { relevanceOf, type Weighed, weigh } from './weigh.ts';

/** A theme that an article may be about, beside all others that it may be about. */
export interface Candidate extends Weighed {
  /** What the trees of the model ask for, in the order of `askedOf`. */
  readonly numbers: readonly number[];
}

/** What is known of an article's candidates together. */
interface Field {
  readonly signs: ReadonlyMap<string, Sign>;
  readonly weighed: readonly Weighed[];
  readonly relevance: number;
  /** How many themes the article seems to be about, by the chances of all. */
  readonly crowd: number;
}

/** What is asked of a candidate: alone, against the next best, and how much else the article speaks of. The order is the model's. */
const asked: Readonly<Record<string, (own: Weighed, field: Field) => number>> = {
  weight: ({ weight }) => weight,
  untrained: ({ untrained }) => untrained,
  lead: (own, { weighed }) => own.weight - bestBeside(own, weighed),
  leadInGroup: (own, { weighed }) =>
    own.weight -
    bestBeside(
      own,
      weighed.filter(({ theme }) => groupOf.get(theme) === groupOf.get(own.theme)),
    ),
  place: (own, { weighed }) => Math.min(5, weighed.filter(({ weight }) => weight > own.weight).length),
  signs: ({ theme }, { signs }) => [...signs.values()].filter(({ says }) => says.has(theme)).length,
  terms: ({ theme }, { signs }) => signs.get(`${theme}:alone`)?.amount ?? 0,
  titled: ({ theme }, { signs }) =>
    [...signs.values()].filter(({ says, inTitle }) => says.has(theme) && inTitle.length > 0).length,
  strong: ({ theme }, { signs }) =>
    [...signs.values()].filter(({ says }) => (says.get(theme) ?? 0) >= tagSettings.strengthWeights.strong).length,
  relevance: (_, { relevance }) => relevance,
  crowd: (_, { crowd }) => crowd,
  signsOfAll: (_, { signs }) => signs.size,
};

/** The names of what is asked, as the model's file lists them. */
export const askedOf: readonly string[] = Object.keys(asked);

const groupOf = new Map(taxonomy.themes.map(({ id, group }) => [id, group]));

/** The themes an article may be about, with all that decides whether it is about them, and how likely it is about any, from 0 to 1. */
export function candidatesIn(
  signs: ReadonlyMap<string, Sign>,
  model: Pick<ThemeModel, 'themes'>,
): { readonly relevance: number; readonly candidates: Candidate[] } {
  const weighed = weigh(signs, model);
  const crowd = weighed.reduce((sum, { weight }) => sum + 1 / (1 + Math.exp(-weight)), 0);
  const field = { signs, weighed, crowd, relevance: relevanceOf(signs, model) };
  const candidates = weighed
    .filter(({ weight }) => weight >= tagSettings.leastWeight)
    .map((own) => ({ ...own, numbers: Object.values(asked).map((ask) => round(ask(own, field))) }));
  return { relevance: 1 / (1 + Math.exp(-field.relevance)), candidates };
}

const bestBeside = (own: Weighed, weighed: readonly Weighed[]) =>
  weighed.reduce(
    (best, { theme, weight }) => (theme === own.theme ? best : Math.max(best, weight)),
    tagSettings.leastWeight as number,
  );

const round = (value: number) => Math.round(value * 1000) / 1000;
