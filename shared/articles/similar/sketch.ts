import { createHash } from 'node:crypto';
import { readWords, type TextWord } from './read-words.ts';
import { similarSettings } from './settings.ts';

const { shingleWords, keys, minWords } = similarSettings;

/**
 * The keys a text is filed under, so that near duplicates are found without reading the archive: MinHash, one shingle
 * for each of eight orders. Two texts that share a part `s` of their shingles share a key but for a chance of (1 - s)^8.
 */
export function sketch(text: string): readonly string[] {
  const found = readWords(text);
  if (found.length < minWords) return [];
  const least = new Uint32Array(keys).fill(0xff_ff_ff_ff);
  for (const shingle of shingles(found)) {
    const hash = createHash('sha256').update(shingle).digest();
    for (let i = 0; i < keys; i++) least[i] = Math.min(least[i] ?? 0, hash.readUInt32BE(i * 4));
  }
  return [...least].map((hash, i) => `${i}${hash.toString(16).padStart(8, '0')}`);
}

function shingles(found: readonly TextWord[]): ReadonlySet<string> {
  const last = Math.max(1, found.length - shingleWords + 1);
  const at = (i: number) => found.slice(i, i + shingleWords).map(({ key }) => key);
  return new Set(Array.from({ length: last }, (_, i) => at(i).join(' ')));
}
