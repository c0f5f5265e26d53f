import { storySettings } from './settings.ts';

/** What is kept of an article to compare it with those that come later. */
export interface Card {
  readonly id: string;
  /** The day it was published, or found where it says none. */
  readonly day: string;
  readonly language: string;
  readonly host: string;
  readonly title: string;
  readonly evidence: readonly string[];
  /** Keys of its text: who shares many of them and was not merged was made from the same mould. */
  readonly keys: readonly string[];
}

/** Why two articles tell one story; the same for the two in either order. */
export interface StoryLink {
  readonly a: string;
  readonly b: string;
  readonly evidence: number;
  readonly because: string;
}

const {
  weights,
  mostOfWords,
  mostOfThemes,
  homeName,
  leastEvidence,
  ofOneSite,
  perDay,
  leastShare,
  mostSharedKeys,
  windowDays,
} = storySettings;

/** Whether two articles tell one story, by what they share and how many days lie between them. Looks at nothing else. */
export function compareCards(one: Card, other: Card): StoryLink | undefined {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const days = daysBetween(a, b);
  if (days > windowDays) return undefined;
  if (a.keys.filter((key) => b.keys.includes(key)).length > mostSharedKeys) return undefined;
  const theirs = new Set(b.evidence);
  const shared = a.evidence.filter((mark) => theirs.has(mark) && !isOwnLink(mark, [a, b]));
  const evidence = weightOf(shared, [a, b]);
  const share = evidence / Math.max(1, Math.min(weightOf(a.evidence, [a, b]), weightOf(b.evidence, [a, b])));
  const least = leastEvidence + perDay * days + (isOneTown(a, b) ? ofOneSite : 0);
  if (evidence < least || share < leastShare || !hasTwoKinds(shared)) return undefined;
  return { a: a.id, b: b.id, evidence: Math.round(evidence * 100) / 100, because: wordsFor(shared) };
}

function weightOf(marks: readonly string[], cards: readonly Card[]): number {
  let [sure, inWords, inThemes] = [0, 0, 0];
  for (const mark of marks) {
    if (mark.startsWith('w:')) inWords += weights.word;
    else if (mark.startsWith('t:')) inThemes += weights.theme;
    else sure += weightOfMark(mark, cards);
  }
  return sure + Math.min(inWords, mostOfWords) + Math.min(inThemes, mostOfThemes);
}

function weightOfMark(mark: string, cards: readonly Card[]): number {
  if (mark.startsWith('l:')) return weights.link;
  if (mark.startsWith('d:')) return weights.date;
  if (mark.startsWith('#')) return Number(mark.slice(1)) <= 31 ? weights.smallNumber : weights.number;
  // Every noun of a Korean text stands among its names.
  if (cards.every(({ language }) => language === 'ko')) return weights.word;
  const name = mark.slice(2);
  return cards.some(({ host }) => name.length > 3 && host.includes(name)) ? homeName : weights.name;
}

/** Sites lead from each of their pages to their others, and everybody links to home pages: that says nothing of the story. */
const isOwnLink = (mark: string, cards: readonly Card[]) =>
  mark.startsWith('l:') &&
  (!mark.includes('/') || cards.every(({ host }) => mark.startsWith(`l:${host.replace(/^www\./, '')}/`)));

/** A town and its mayor are in all the town's news: names alone do not make a story. */
const hasTwoKinds = (shared: readonly string[]) =>
  new Set(shared.map((mark) => mark.slice(0, 2).replace(/^#.*/, '#')).filter((kind) => kind !== 't:')).size > 1;

/** One site's news of one language share towns and people; its translations tell what they tell. */
const isOneTown = (a: Card, b: Card) => a.host === b.host && a.language === b.language;

const daysBetween = (a: Card, b: Card) => Math.abs(Date.parse(a.day) - Date.parse(b.day)) / 86_400_000;

function wordsFor(shared: readonly string[]): string {
  const of = (what: string, start: string) => {
    const marks = shared.filter((mark) => mark.startsWith(start)).map((mark) => mark.slice(start.length));
    return marks.length > 0 ? [`${what} ${marks.slice(0, 6).join(', ')}`] : [];
  };
  return [
    ...of('cites', 'l:'),
    ...of('names', 'n:'),
    ...of('numbers', '#'),
    ...of('days', 'd:'),
    ...of('words', 'w:'),
    ...of('themes', 't:'),
  ].join('; ');
}
