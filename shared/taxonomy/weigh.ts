import { tagSettings } from './settings.ts';
import type { Sign } from './signs.ts';
import { anyTheme, type ThemeModel, themeModel } from './theme-model.ts';

/** How surely an article speaks of a theme, and what says so. */
export interface Weighed {
  readonly theme: string;
  /** From 0 to 1. */
  readonly score: number;
  /** The signs that speak for it. */
  readonly speaking: readonly Sign[];
}

/** How surely an article is about any theme at all, from 0 to 1: sport, markets and celebrities use our words for other things. */
export function relevanceOf(signs: ReadonlyMap<string, Sign>, model: ThemeModel = themeModel): number {
  const learnt = model.themes[anyTheme] ?? {};
  let sum = tagSettings.bias + (learnt['bias'] ?? 0);
  for (const [id, sign] of signs) sum += (sayOfAny(sign) + (learnt[id] ?? 0)) * sign.amount;
  return 1 / (1 + Math.exp(-sum));
}

/** What a sign says, before training, of there being any theme. */
export const sayOfAny = ({ says }: Sign) => Math.max(0, ...says.values()) * tagSettings.anyShare;

/** Weighs the signs of each theme by what they say of themselves and by what training made of it. */
export function weigh(signs: ReadonlyMap<string, Sign>, model: ThemeModel = themeModel): Weighed[] {
  const themes = new Set([...signs.values()].flatMap(({ says }) => [...says.keys()]));
  return [...themes].map((theme) => {
    const learnt = model.themes[theme] ?? {};
    let sum = tagSettings.bias + (learnt['bias'] ?? 0);
    const speaking: Sign[] = [];
    for (const [id, sign] of signs) {
      const adds = (sign.says.get(theme) ?? 0) + (learnt[id] ?? 0);
      sum += adds * sign.amount;
      if (adds > 0) speaking.push(sign);
    }
    return {
      theme,
      score: Math.round(1000 / (1 + Math.exp(-sum))) / 1000,
      speaking,
    };
  });
}
