import { sentences } from '../../text/sentences.ts';
import type { Evidence } from '../tags.ts';

/** The words a person pointed to, where they stand in the text now; where they are gone, its first sentence. */
export function evidenceIn(text: string, pointed: readonly Evidence[]): Evidence[] {
  const found = pointed.flatMap((words) => whereNow(text, words));
  return found.length > 0 ? found : firstSentence(text);
}

/** Where a text first has a quotation. */
export function quoted(text: string, quote: string): Evidence[] {
  const start = text.indexOf(quote);
  return start < 0 || quote === '' ? [] : [{ start, end: start + quote.length, text: quote }];
}

/** What stands for an article as a whole. */
export function firstSentence(text: string): Evidence[] {
  const [first] = sentences(text);
  const words = first && text.slice(first.start, first.end).trimEnd();
  return first && words ? [{ start: first.start, end: first.start + words.length, text: words }] : [];
}

const whereNow = (text: string, { start, end, text: words }: Evidence): Evidence[] =>
  text.slice(start, end) === words ? [{ start, end, text: words }] : quoted(text, words);
