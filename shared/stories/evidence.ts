import anyAscii from 'any-ascii';
import { monthNamed } from '../feeds/month-names.ts';
import { taxonomy } from '../taxonomy/theme.ts';
import { stem } from '../text/stem.ts';
import { words } from '../text/words.ts';
import { storySettings } from './settings.ts';

/** What of an article can show that another one tells the same story, in any language. */
export interface Told {
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly url: string;
  readonly links: readonly string[];
  readonly themes: readonly string[];
}

const hangul = /^[\uac00-\ud7a3]+$/u;
const endsSentence = /[.!?:;"“”„«»‘()\n]\s*$/u;
/** What ends a Korean sentence or clause is a verb. */
const verbEnding = /(?:다|며|고|어|면서|지만|어요|아요|네|라고|려고|하는|하던|했던|되는)$/u;
/** Korean particles and titles at the end of a word. */
const particles = /(?:시장|[은는이가을를의에와과도로시])+$/u;

/**
 * The evidence in an article, as short marks that mean the same in every language: `n:` names in Latin letters, `#`
 * numbers, `d:` days of the year, `w:` long words of its language, `t:` themes, `l:` links.
 */
export function evidenceIn({ title, text, language, url, links, themes }: Told): readonly string[] {
  const whole = `${title}.\n${text.slice(0, storySettings.maxCharacters)}`;
  const found = new Set<string>([`l:${addressOf(url)}`]);
  for (const link of links) found.add(`l:${addressOf(link)}`);
  for (const theme of themes) found.add(`t:${theme}`);
  const days = daysIn(whole);
  for (const { day } of days) found.add(`d:${day}`);
  const rest = days.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, whole);
  for (const number of numbersIn(rest)) found.add(`#${number}`);
  for (const mark of wordsIn(rest, language)) found.add(mark);
  return [...found].slice(0, storySettings.maxEvidence);
}

/** `31 August`, `31 de agosto`, `31. August`, `August 31`, `8월 31일`. */
function daysIn(text: string) {
  const found: { day: string; start: number; end: number }[] = [];
  const push = (month: number | undefined, day: string | undefined, { 0: whole, index }: RegExpExecArray) => {
    if (month && Number(day) >= 1 && Number(day) <= 31)
      found.push({ day: `${month}-${Number(day)}`, start: index, end: index + whole.length });
  };
  const before = /(?<![\d.,])(\d{1,2})(?:\.|º|er|st|nd|rd|th)?\s+(?:de\s+|d[’']|of\s+)?(\p{L}{3,12})\b/gu;
  for (const match of text.matchAll(before)) push(monthNamed(match[2] ?? ''), match[1], match);
  for (const match of text.matchAll(/(?<!\d)(\d{1,2})월\s*(\d{1,2})일/gu)) push(Number(match[1]), match[2], match);
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }, i, all) => i === 0 || start >= (all[i - 1]?.end ?? 0));
}

/** `4,300`, `4.300` and `4 300` are one number, `2.1` and `2,1` another; years and single digits say nothing. */
function numbersIn(text: string): readonly string[] {
  const found = text.matchAll(/(?<![\d.,/:-])\d{1,3}(?:[.,’\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)/gu);
  return [...found]
    .filter(([number]) => number.length > 1 && !/^(?:19|20)\d\d$|^0/.test(number))
    .map(([number]) =>
      /[.,’\u00a0\u202f ]\d{3}$/u.test(number) ? number.replace(/\D/g, '') : number.replace(',', '.'),
    );
}

function* wordsIn(text: string, language: string): Generator<string> {
  let from = 0;
  const small = new Set([...words(text)].map(({ text: word }) => word).filter((word) => /^\p{Ll}/u.test(word)));
  for (const { text: word, start, end } of words(text)) {
    const isFirst = from === 0 || endsSentence.test(text.slice(from, start));
    from = end;
    if (hangul.test(word)) yield* koreanMarks(word);
    else if (/^\p{Lu}\p{L}{2,}/u.test(word) && !isFirst && !small.has(word.toLowerCase()) && !isCommon(word))
      yield `n:${latin(word)}`;
    else if (/^\p{L}{6,}$/u.test(word) && !isCommon(word)) yield `w:${stem(word, language)}`;
  }
}

/** A Korean word as a name may be written in Latin letters: whole, and a person's without the family name. */
function* koreanMarks(word: string): Generator<string> {
  const name = word.replace(particles, '');
  if (name.length < 2 || verbEnding.test(word)) return;
  for (const written of [name, ...(name.length === 3 ? [name.slice(1)] : [])]) {
    yield `n:${latin(written)}`;
    // What stands between vowels is written as r.
    if (latin(written).includes('l')) yield `n:${latin(written).replace(/l(?=[aeiouwy])/g, 'r')}`;
  }
  yield `w:${name}`;
}

/** Days, months and the words of our themes are written large in many a title, and name nobody. */
function isCommon(word: string): boolean {
  common ??= new Set([...weekdays(), ...themeWords()]);
  return monthNamed(word) !== undefined || common.has(latin(word));
}

let common: ReadonlySet<string> | undefined;

const weekdays = () =>
  ['en', 'de', 'fr', 'es'].flatMap((language) =>
    [5, 6, 7, 8, 9, 10, 11].map((day) =>
      latin(new Date(Date.UTC(2026, 0, day)).toLocaleDateString(language, { weekday: 'long', timeZone: 'UTC' })),
    ),
  );

const themeWords = () =>
  taxonomy.themes.flatMap(({ terms }) =>
    Object.values(terms).flatMap((list) => list.flatMap((term) => [...words(term)].map(({ text }) => latin(text)))),
  );

const latin = (word: string) => anyAscii(word.normalize('NFC')).toLowerCase();

/** An address as two articles cite it, whatever its scheme and tracking. */
function addressOf(url: string): string {
  const { hostname, pathname } = URL.parse(url) ?? { hostname: url, pathname: '' };
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
}
