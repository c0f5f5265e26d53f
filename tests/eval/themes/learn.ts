import { tagSettings } from '../../../shared/taxonomy/settings.ts';
import type { Sign } from '../../../shared/taxonomy/signs.ts';
import { taxonomy } from '../../../shared/taxonomy/theme.ts';
import { anyTheme } from '../../../shared/taxonomy/theme-model.ts';
import { sayOfAny } from '../../../shared/taxonomy/weigh.ts';
import { bias, learnWeights } from '../logistic.ts';

/** What an article shows, and the themes it is about. */
export interface Example {
  readonly signs: ReadonlyMap<string, Sign>;
  readonly themes: readonly string[];
  /** The only themes that anybody looked for, where a person corrected a tag; the item says nothing of others. Default: all. */
  readonly judged?: readonly string[];
}

/** How far training may go from what cues say by themselves: low means far. */
export interface Firmness {
  readonly own: number;
  readonly foreign: number;
  readonly bias: number;
  readonly rounds: number;
}

/** How far training goes, by four-fold cross-validation on dev (`cross.ts`). */
export const firmness: Firmness = { own: 1, foreign: 4, bias: 0.5, rounds: 80 };

const allThemes = [...taxonomy.themes.map(({ id }) => id), anyTheme];

/** Changes to the weights of each theme that make examples likelier, by logistic regression towards what cues say by themselves. */
export function learn(
  examples: readonly Example[],
  firm: Firmness,
  themes: readonly string[] = allThemes,
): Record<string, Record<string, number>> {
  const rows = examples.map(({ signs, themes: gold, judged }) => ({
    entries: [...signs],
    gold: new Set(gold.length > 0 ? [...gold, anyTheme] : []),
    judged: judged && new Set(gold.length > 0 ? [...judged, anyTheme] : judged),
  }));
  const rarity = rarityOf(examples);
  return Object.fromEntries(
    themes.map((theme) => {
      const telling = rows.filter(({ judged }) => judged === undefined || judged.has(theme));
      return [theme, learnTheme(telling, theme, firm, rarity)];
    }),
  );
}

interface Row {
  readonly entries: readonly (readonly [string, Sign])[];
  readonly gold: ReadonlySet<string>;
}

function learnTheme(
  rows: readonly Row[],
  theme: string,
  firm: Firmness,
  rarity: ReadonlyMap<string, number>,
): Record<string, number> {
  const own = new Set<string>();
  const labelled = rows.map(({ entries, gold }) => {
    let before: number = tagSettings.bias;
    for (const [id, sign] of entries) {
      const says = theme === anyTheme ? sayOfAny(sign) : (sign.says.get(theme) ?? 0);
      if (says > 0) own.add(id);
      before += says * sign.amount;
    }
    return { before, entries: entries.map(([id, { amount }]) => [id, amount] as const), isThere: gold.has(theme) };
  });
  const pullOf = (id: string) =>
    id === bias ? firm.bias : (own.has(id) ? firm.own : firm.foreign) / (rarity.get(id) ?? 1) ** 2;
  const kept = [...learnWeights(labelled, { pullOf, rounds: firm.rounds })].map(
    ([id, change]) => [id, Math.round(change * 100) / 100] as const,
  );
  return Object.fromEntries(kept.filter(([, change]) => Math.abs(change) >= leastChange).toSorted());
}

/** Smaller changes are left out of the file: they decide nothing. */
const leastChange = 0.1;

/** How rare each sign is beside the others, 1 in the middle: what every text has is held back more (inverse document frequency). */
function rarityOf(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { signs } of examples) for (const id of signs.keys()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const rarity = [...counts].map(([id, count]) => [id, Math.log((examples.length + 1) / (count + 1))] as const);
  const middle = rarity.reduce((sum, [, value]) => sum + value, 0) / rarity.length;
  return new Map(rarity.map(([id, value]) => [id, value / middle]));
}
