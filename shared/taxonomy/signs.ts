import type { Mention } from './mentions.ts';
import { tagSettings } from './settings.ts';

const { laterFactor, leadCharacters, mostAmount, repeatFactor, titleFactor } = tagSettings;

/** A cue, or a theme's terms of one role, as an article shows it. */
export interface Sign {
  readonly says: ReadonlyMap<string, number>;
  /** How much it counts: once in the text is 1. */
  readonly amount: number;
  readonly inTitle: readonly Mention[];
  readonly inText: readonly Mention[];
}

/** What an article shows, by sign. The title and the lead count for more; repeating adds little. */
export function signsIn(title: readonly Mention[], text: readonly Mention[]): Map<string, Sign> {
  const grouped = new Map<string, { says: Sign['says']; inTitle: Mention[]; inText: Mention[] }>();
  const of = ({ term: { sign, says } }: Mention) => {
    const known = grouped.get(sign) ?? { says, inTitle: [], inText: [] };
    grouped.set(sign, known);
    return known;
  };
  for (const mention of title) of(mention).inTitle.push(mention);
  for (const mention of text) of(mention).inText.push(mention);
  return new Map([...grouped].map(([sign, found]) => [sign, { ...found, amount: amountOf(found) }]));
}

function amountOf({ inTitle, inText }: Pick<Sign, 'inTitle' | 'inText'>): number {
  const isEarly = inText.some(({ spans: [first] }) => (first?.start ?? 0) < leadCharacters);
  const base = inTitle.length > 0 ? titleFactor : isEarly ? 1 : laterFactor;
  return Math.min(mostAmount, base + repeatFactor * (inTitle.length + inText.length - 1));
}
