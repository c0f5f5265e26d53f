import { fold } from '../../text/fold.ts';

/** Letters that no accent can be taken from, as people write them who have no such key. */
const plain: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/** What the writings of a name share: `Łódź` and `Lodz`, `St. Louis` and `Saint-Louis`. */
export function placeKey(name: string): string {
  if (/^[A-Za-z0-9]+$/.test(name)) return name.toLowerCase();
  const key = fold(name)
    .replace(/[æđðħıłøœßþ]/g, (letter) => plain[letter] ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return key.startsWith('saint ') ? `st ${key.slice('saint '.length)}` : key;
}

/** The name a key stands for where it is written in the plainest way: `new york` is `New York`. */
export const plainName = (key: string): string => key.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
