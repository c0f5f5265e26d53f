import { tagSettings } from './settings.ts';
import type { Sign } from './signs.ts';
import { anyTheme, type ThemeModel } from './theme-model.ts';

/** How much speaks for a theme, in log-odds, and what does. */
export interface Weighed {
  readonly theme: string;
  /** By what signs say of themselves and what training made of it. */
  readonly weight: number;
  /** By what signs say of themselves alone. */
  readonly untrained: number;
  /** The signs that speak for it, and how much each does. */
  readonly speaking: readonly { readonly sign: Sign; readonly adds: number }[];
}

/** How much speaks for an article being about any theme at all, in log-odds: sport, markets and celebrities use our words for other things. */
export function relevanceOf(signs: ReadonlyMap<string, Sign>, { themes }: Pick<ThemeModel, 'themes'>): number {
  const learnt = themes[anyTheme] ?? {};
  let sum = tagSettings.bias + (learnt['bias'] ?? 0);
  for (const [id, sign] of signs) sum += (sayOfAny(sign) + (learnt[id] ?? 0)) * sign.amount;
  return sum;
}

/** What a sign says, before training, of there being any theme. */
export const sayOfAny = ({ says }: Sign) => Math.max(0, ...says.values()) * tagSettings.anyShare;

/** Weighs the signs of each theme that any sign speaks of. */
export function weigh(signs: ReadonlyMap<string, Sign>, { themes }: Pick<ThemeModel, 'themes'>): Weighed[] {
  const named = new Set([...signs.values()].flatMap(({ says }) => [...says.keys()]));
  return [...named].map((theme) => {
    const learnt = themes[theme] ?? {};
    let untrained: number = tagSettings.bias;
    let trained = learnt['bias'] ?? 0;
    const speaking: { readonly sign: Sign; readonly adds: number }[] = [];
    for (const [id, sign] of signs) {
      const says = (sign.says.get(theme) ?? 0) * sign.amount;
      const change = (learnt[id] ?? 0) * sign.amount;
      untrained += says;
      trained += change;
      if (says + change > 0) speaking.push({ sign, adds: says + change });
    }
    return { theme, weight: untrained + trained, untrained, speaking };
  });
}
