import { sentences } from '../text/sentences.ts';
import { words } from '../text/words.ts';
import { digestSettings } from './settings.ts';

/** A piece of a text, word for word, and where it begins. */
export interface Quote {
  readonly text: string;
  readonly at: number;
}

const { minSentence, maxSentence } = digestSettings;
/** What an article is about stands early or nowhere; longer texts are not read. */
const maxRead = 5000;
/** A sentence that points back at another says little alone. */
const pointsBack =
  /^(?:["“«]|(?:this|that|these|they|he|she|it|but|and|however|also|esto|este|esta|ello|pero|cela|ceci|mais|il|elle|dies|diese|sie|er|aber|auch)\b)/iu;

/**
 * The passage that says best what an article is about: it has the words of the title, stands early and can stand alone.
 * One sentence, or more where one is too short; cut at a word if too long.
 */
export function bestSentence(title: string, text: string): Quote | undefined {
  const head = wholeCharacters(text.slice(0, maxRead));
  const titled = wordsOf(title);
  const passages = passagesOf(head);
  const seen = passages.map(({ start, end }, place) => ({
    start,
    end,
    worth: worth(head.slice(start, end), place, titled),
  }));
  const best = seen.reduce<(typeof seen)[number] | undefined>(
    (top, one) => (top && top.worth >= one.worth ? top : one),
    undefined,
  );
  return best && { text: cut(head.slice(best.start, best.end)), at: best.start };
}

/** Whether a quote stands in a text as it claims. */
export function isVerbatim({ text, at }: Quote, source: string): boolean {
  return text.length <= maxSentence && source.startsWith(text, at);
}

/** Sentences; a short one takes what follows in its paragraph with it, as far as there is room. */
function passagesOf(text: string) {
  const spans = sentences(text);
  return spans.flatMap((first, i) => {
    let { end } = first;
    for (const { start, end: next } of spans.slice(i + 1)) {
      if (end - first.start >= minSentence || next - first.start > maxSentence || text.slice(end, start).includes('\n'))
        break;
      end = next;
    }
    return /\p{L}/u.test(text.slice(first.start, end)) ? [{ start: first.start, end }] : [];
  });
}

function worth(passage: string, place: number, titled: ReadonlySet<string>): number {
  const own = wordsOf(passage);
  const shared = [...titled].filter((word) => own.has(word)).length;
  const isTitle = own.size <= titled.size && shared >= own.size - 1;
  return (
    shared / Math.max(4, titled.size) +
    0.6 / (2 + place) +
    Math.min(1, passage.length / minSentence) +
    (passage.length > maxSentence ? -0.3 : 0) +
    (/\p{N}/u.test(passage) ? 0.1 : 0) +
    (pointsBack.test(passage) ? -0.4 : 0) +
    (isTitle ? -1 : 0)
  );
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set([...words(text)].map((word) => word.text.toLowerCase()).filter((word) => word.length > 3));

/** At most as long as a sentence may be, ending after a whole word where there is one. */
function cut(text: string): string {
  if (text.length <= maxSentence) return text;
  const head = text.slice(0, maxSentence);
  return /^[\s\S]*\S(?=\s)/.exec(head)?.[0] ?? wholeCharacters(head);
}

/** A text without the half of a character that a cut may leave at its end. */
const wholeCharacters = (text: string) => text.replace(/[\ud800-\udbff]$/, '');
