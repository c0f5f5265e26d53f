import { digestSettings } from './settings.ts';

/** A piece of a text, word for word, and where it begins. */
export interface Quote {
  readonly text: string;
  readonly at: number;
}

const { minSentence, maxSentence } = digestSettings;
/** A first sentence stands early or nowhere; longer texts are not read. */
const maxRead = 5000;
/** What ends like an initial or an abbreviation ends no sentence. */
const abbreviated = /(?:^|[\s(])(?:\p{Lu}|\p{L}{1,3}|\p{L}\.\p{L})\.$/u;

/** The first passage of a text that says something: one sentence, or more where one is too short; cut at a word if too long. */
export function firstSentence(text: string, language: string): Quote | undefined {
  let longest: Quote | undefined;
  let at = 0;
  for (const block of wholeCharacters(text.slice(0, maxRead)).split(/(?<=\n)/)) {
    const quote = sentenceOf(block, at, language);
    if (quote && quote.text.length >= minSentence) return quote;
    if (quote && quote.text.length > (longest?.text.length ?? 0)) longest = quote;
    at += block.length;
  }
  return longest;
}

/** Whether a quote stands in a text as it claims. */
export function isVerbatim({ text, at }: Quote, source: string): boolean {
  return text.length <= maxSentence && source.startsWith(text, at);
}

function sentenceOf(block: string, at: number, language: string): Quote | undefined {
  const lead = block.length - block.trimStart().length;
  let end = 0;
  for (const { segment, index } of segmenter(language).segment(block)) {
    const next = block.slice(0, index + segment.length).trimEnd().length;
    if (end > lead && next - lead > maxSentence) break;
    end = next;
    if (end - lead >= minSentence && !abbreviated.test(block.slice(lead, end))) break;
  }
  const text = cut(block.slice(lead, Math.max(lead, end)));
  return /\p{L}/u.test(text) ? { text, at: at + lead } : undefined;
}

/** At most as long as a sentence may be, ending after a whole word where there is one. */
function cut(text: string): string {
  if (text.length <= maxSentence) return text;
  const head = text.slice(0, maxSentence);
  return /^[\s\S]*\S(?=\s)/.exec(head)?.[0] ?? wholeCharacters(head);
}

/** A text without the half of a character that a cut may leave at its end. */
const wholeCharacters = (text: string) => text.replace(/[\ud800-\udbff]$/, '');

function segmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
