import { fold } from '../../text/fold.ts';
import { words } from '../../text/words.ts';
import { similarSettings } from './settings.ts';

/** A word as texts are compared: how it is written does not matter, but whether it names or counts something does. */
export interface TextWord {
  readonly key: string;
  readonly isNumber: boolean;
  /** Begins with a capital inside a sentence. */
  readonly isName: boolean;
}

/** Scripts that write words together: each sign stands for one. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;
const endsSentence = /[.!?:;"“”„«»‘’'()\n]\s*$/u;

/** `6 pm`, `18:00` and `18` are one time of day. */
function plainTimes(text: string): string {
  return text
    .replace(/\b(\d{1,2})(?::([0-5]\d))?\s?([ap])\.?m\b\.?/gi, (_, hour, minutes, half) => {
      const hours = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
      return minutes === undefined ? String(hours) : `${hours}:${minutes}`;
    })
    .replace(/\b(\d{1,2}):00\b/g, '$1');
}

/** The words of a text in order, the first few thousand. */
export function readWords(raw: string): readonly TextWord[] {
  const text = plainTimes(raw);
  const found: TextWord[] = [];
  let from = 0;
  for (const word of words(text)) {
    if (found.length >= similarSettings.maxWords) break;
    const isFirst = from === 0 || endsSentence.test(text.slice(from, word.start));
    from = word.end;
    const parts = unspaced.test(word.text) ? [...word.text] : [word.text];
    for (const part of parts)
      found.push({ key: fold(part), isNumber: /\d/.test(part), isName: !isFirst && /^\p{Lu}/u.test(part) });
  }
  return found;
}
