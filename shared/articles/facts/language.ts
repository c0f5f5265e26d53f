import { eld } from 'eld/small';
import type { Witness } from './evidence.ts';

/** The language of the text itself; what the page claims counts only where the text cannot tell. */
export function findLanguage({ page }: Witness, text: string): string | undefined {
  const guess = eld.detect(text.slice(0, 3000));
  if (text.length >= 100 && guess.language && guess.isReliable()) return guess.language;
  return /^[a-z]{2}(?![a-z])/.exec(page.language?.trim().toLowerCase() ?? '')?.[0] ?? (guess.language || undefined);
}
