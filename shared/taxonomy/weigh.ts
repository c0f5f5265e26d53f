import type { Mention } from './mentions.ts';
import { tagSettings } from './settings.ts';

const { aloneWeight, contextWeight, sharedWeight, titleFactor } = tagSettings;

/** How strongly an article speaks of a theme, and the terms that say so. */
export interface Weighed {
  readonly theme: string;
  /** From 0 to 1. */
  readonly score: number;
  readonly inTitle: readonly Mention[];
  readonly inText: readonly Mention[];
}

/** Weighs the mentions of each theme. A term counts once, and more where the title has it; shared terms do not decide alone. */
export function weigh(inTitle: readonly Mention[], inText: readonly Mention[]): Weighed[] {
  const themes = new Set([...inTitle, ...inText].map(({ term }) => term.theme));
  return [...themes].map((theme) => {
    const own = { inTitle: ofTheme(inTitle, theme), inText: ofTheme(inText, theme) };
    return { theme, score: scoreOf(own.inTitle, own.inText), ...own };
  });
}

function scoreOf(inTitle: readonly Mention[], inText: readonly Mention[]): number {
  const terms = new Set([...inTitle, ...inText].map(({ term }) => term));
  const titled = new Set(inTitle.map(({ term }) => term));
  if (terms.size === 1 && [...terms].every(({ role }) => role === 'shared')) return 0;
  let strength = 0;
  for (const term of terms) strength += weights[term.role] * (titled.has(term) ? titleFactor : 1);
  return Math.round((1 - 3 ** -strength) * 1000) / 1000;
}

const weights = { alone: aloneWeight, 'in-context': contextWeight, shared: sharedWeight } as const;

const ofTheme = (mentions: readonly Mention[], theme: string) => mentions.filter(({ term }) => term.theme === theme);
