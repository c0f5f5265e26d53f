import type { DateFact } from '../article.ts';
import { plausible } from '../dates/plausible.ts';
import { readDate } from '../dates/read-date.ts';
import { lettersOf } from '../letters.ts';
import type { Page } from '../page/read-page.ts';
import { isThing, type Thing } from './json-ld.ts';
import { plainParagraphs } from './stated-text.ts';

const titleFields = ['title', 'headline', 'name', 'heading'];
const maxDepth = 14;
/** Values looked at, at most: the state of a shop holds all of its goods. */
const maxValues = 50_000;
const minCharacters = 250;

/** An article as the data of a script-only page holds it: its text, and the record it stood in. */
export interface StateArticle {
  readonly text: string;
  readonly record: Thing;
}

const dayFields =
  'datePublished publishedAt published_at publishDate publish_date published firstPublishedAt date createdAt'.split(
    ' ',
  );

/** When the record says that its article appeared. */
export function dayInRecord(record: Thing, fetchedAt: Date): DateFact | undefined {
  const values = dayFields
    .map((field) => record[field])
    .filter((value) => typeof value === 'string' || typeof value === 'number');
  const dates = values.map((value) => readDate(String(value), 'day-first'));
  const date = dates.find((candidate) => candidate !== undefined && plausible(candidate, fetchedAt));
  return date && { ...date, evidence: 'data of the page’s scripts' };
}

/**
 * The text in the data that a page gives to its own scripts, where browsers show it and the HTML does not: the longest
 * field of the record whose title is the page's.
 */
export function articleInState({ states, title }: Pick<Page, 'states' | 'title'>): StateArticle | undefined {
  const wanted = lettersOf(title);
  if (wanted === '') return undefined;
  const found: StateArticle[] = [];
  for (const json of states) {
    let left = maxValues;
    const walk = (value: unknown, depth: number): void => {
      if (left-- <= 0 || depth > maxDepth || typeof value !== 'object' || value === null) return;
      if (isThing(value) && titlesOf(value).some((own) => own.length > 8 && wanted.includes(own))) {
        const text = longestText(value, 0);
        if (text.length >= minCharacters) found.push({ text, record: value });
      }
      for (const inner of Object.values(value)) walk(inner, depth + 1);
    };
    walk(parse(json), 0);
  }
  return found.toSorted((a, b) => b.text.length - a.text.length)[0];
}

const titlesOf = (record: Thing): readonly string[] =>
  titleFields.flatMap((field) => {
    const title = record[field];
    return typeof title === 'string' ? [lettersOf(title)] : [];
  });

/** The longest running text among a record's fields and those one level below: `body`, or `content.rendered`. */
function longestText(record: Thing, depth: number): string {
  let longest = '';
  for (const value of Object.values(record)) {
    const text = typeof value === 'string' ? plainParagraphs(value) : '';
    const inner = isThing(value) && depth < 2 ? longestText(value, depth + 1) : '';
    for (const candidate of [text, inner])
      if (candidate.length > longest.length && /[.!?。]/.test(candidate)) longest = candidate;
  }
  return longest;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
