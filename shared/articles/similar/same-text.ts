import { diffArrays } from 'diff';
import { readWords, type TextWord } from './read-words.ts';
import { similarSettings as settings } from './settings.ts';

/** What is compared of an article. */
export interface Comparable {
  readonly title: string;
  readonly text: string;
  readonly language?: string | undefined;
  readonly url: string;
  /** Day of publication. */
  readonly day?: string | undefined;
}

/** Whether two articles are one text, and why. */
export type Likeness =
  | { readonly isSame: true; readonly share: number; readonly because: string }
  | { readonly isSame: false; readonly because: string };

/** A place where two texts differ: the words that only the one has, and those that only the other has there. */
interface Change {
  readonly ours: readonly TextWord[];
  readonly theirs: readonly TextWord[];
}

/**
 * Whether two articles are one text: a reprint, a shortened or lightly edited copy, the same page under another
 * address. Texts made from one mould (a weekly notice, last year's call) are alike word for word and still two: they
 * give other numbers, other names, or another word of their title in the same place.
 */
export function sameText(a: Comparable, b: Comparable): Likeness {
  const [ours, theirs] = [readWords(a.text), readWords(b.text)];
  const [short, long] = [Math.min(ours.length, theirs.length), Math.max(ours.length, theirs.length)];
  if (short < settings.minWords) return different('too short to tell');
  const { kept, changes } = align(ours, theirs);
  const share = kept / short;
  if (share < (short < settings.shortWords ? 0.95 : settings.sameShare)) return different('other words');
  if (kept / long < settings.coveredShare && !hasSameTitle(a, b)) return different('a passage of a longer text');
  const mould = fromOneMould(a, b, { ours, theirs, changes });
  if (mould) return different(mould);
  if (long < settings.noticeWords && isRepeatedNotice(a, b)) return different('a notice that comes again');
  return { isSame: true, share, because: `same text in ${Math.round(share * 100)} % of its words` };
}

const different = (because: string): Likeness => ({ isSame: false, because });

function align(ours: readonly TextWord[], theirs: readonly TextWord[]) {
  const { kept, changes } = alignInOrder(ours, theirs);
  const moved = movedWords(
    changes.flatMap((change) => change.ours),
    changes.flatMap((change) => change.theirs),
  );
  const stayed = (words: readonly TextWord[]) => words.filter((word) => !moved.has(word));
  return {
    kept: kept + moved.size / 2,
    changes: changes
      .map((change) => ({ ours: stayed(change.ours), theirs: stayed(change.theirs) }))
      .filter((change) => change.ours.length > 0 && change.theirs.length > 0),
  };
}

function alignInOrder(ours: readonly TextWord[], theirs: readonly TextWord[]) {
  let kept = 0;
  let change: { ours: TextWord[]; theirs: TextWord[] } = { ours: [], theirs: [] };
  const changes: Change[] = [change];
  for (const { value, added, removed } of differences(ours, theirs)) {
    if (added) change.theirs.push(...value);
    else if (removed) change.ours.push(...value);
    else {
      kept += value.length;
      change = { ours: [], theirs: [] };
      changes.push(change);
    }
  }
  return { kept, changes };
}

/** Words on both sides that stand in the same order in another place: an editor moved a sentence or turned it round. */
function movedWords(ours: readonly TextWord[], theirs: readonly TextWord[]): ReadonlySet<TextWord> {
  const moved = new Set<TextWord>();
  let [i, j] = [0, 0];
  for (const { value, added, removed } of differences(ours, theirs)) {
    const isMoved = !added && !removed && value.length >= settings.movedWords;
    if (isMoved)
      for (const word of [...ours.slice(i, i + value.length), ...theirs.slice(j, j + value.length)]) moved.add(word);
    if (!added) i += value.length;
    if (!removed) j += value.length;
  }
  return moved;
}

const differences = (ours: readonly TextWord[], theirs: readonly TextWord[]) =>
  diffArrays([...ours], [...theirs], { comparator: (x, y) => x.key === y.key });

interface Alignment {
  readonly ours: readonly TextWord[];
  readonly theirs: readonly TextWord[];
  readonly changes: readonly Change[];
}

/** What shows that two texts only share a mould: in one place each has a word of its kind that the other has nowhere. */
function fromOneMould(a: Comparable, b: Comparable, { ours, theirs, changes }: Alignment): string | undefined {
  const own = lacking(theirs);
  const their = lacking(ours);
  const clashes = (isTelling: (word: TextWord, title: ReadonlySet<string>) => boolean) =>
    changes.filter(
      (change) =>
        change.ours.some((word) => own(word) && isTelling(word, titleWords(a))) &&
        change.theirs.some((word) => their(word) && isTelling(word, titleWords(b))),
    );
  if (clashes(({ isNumber }) => isNumber).length > 0) return 'other numbers';
  // In German every noun has a capital.
  const namesTell = a.language !== 'de' && b.language !== 'de';
  if (namesTell && clashes(({ isName }) => isName).length > settings.maxOtherNames) return 'other names';
  if (clashes(({ key }, title) => key.length > 3 && title.has(key)).length > 0) return 'another subject in the title';
  return undefined;
}

/** Tells the words that a text has nowhere. */
function lacking(text: readonly TextWord[]): (word: TextWord) => boolean {
  const keys = new Set(text.map(({ key }) => key));
  return ({ key }) => !keys.has(key);
}

const titleWords = ({ title }: Comparable): ReadonlySet<string> => new Set(readWords(title).map(({ key }) => key));

const hasSameTitle = (a: Comparable, b: Comparable) =>
  [...titleWords(a)].join(' ') === [...titleWords(b)].join(' ') && titleWords(a).size > 2;

function isRepeatedNotice(a: Comparable, b: Comparable): boolean {
  const days = Math.abs(Date.parse(a.day ?? '') - Date.parse(b.day ?? '')) / 86_400_000;
  return days >= settings.noticeDays && URL.parse(a.url)?.host === URL.parse(b.url)?.host;
}
