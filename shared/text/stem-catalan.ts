import { fold } from './fold.ts';

/** Endings of plurals and feminines, longest first, and what a word keeps of them. `natural` has no Catalan stemmer. */
const endings = [
  ['cions', 'ci'],
  ['sions', 'si'],
  ['ns', ''],
  ['es', ''],
  ['os', ''],
  ['s', ''],
  ['a', ''],
  ['e', ''],
  ['o', ''],
] as const;
/** Spellings that change with the vowel that follows: polític and polítiques, mitja and mitges, refugiat and refugiada. */
const spellings = [
  [/qu$/, 'c'],
  [/gu$/, 'g'],
  [/j$/, 'g'],
  [/([aiu])d$/, '$1t'],
] as const;
const shortest = 3;

/** The part of a Catalan word that its singular and plural, feminine and masculine share, folded. */
export function stemCatalan(word: string): string {
  const folded = fold(word).replaceAll('·', '');
  const [ending, kept] =
    endings.find(([end]) => folded.endsWith(end) && folded.length - end.length >= shortest) ?? (['', ''] as const);
  const bare = folded.slice(0, folded.length - ending.length) + kept;
  return spellings.reduce((changed, [from, to]) => changed.replace(from, to), bare);
}
