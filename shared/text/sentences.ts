import abbreviations from './abbreviations.json' with { type: 'json' };

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const shortForms: ReadonlySet<string> = new Set(abbreviations.flatMap(({ forms }) => forms));
const mark = /\n\s*|[。！？]["”’»」』)\]]*|[.!?…]+["”’»)\]]*(?=\s|$)/gu;
const lastWord = /[\p{L}\p{M}.]*$/u;
/** No abbreviation is longer, so no more is looked back at. */
const lookBack = 12;

/** The sentences of a text, without the blanks between them. A line break ends one; an initial or an abbreviation does not. */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(mark)) {
    if (end.startsWith('.') && end.length === 1 && isShortForm(text.slice(Math.max(start, index - lookBack), index)))
      continue;
    push(found, text, start, end.startsWith('\n') ? index : index + end.length);
    start = index + end.length;
  }
  push(found, text, start, text.length);
  return found;
}

function isShortForm(before: string): boolean {
  const last = lastWord.exec(before)?.[0] ?? '';
  return /^\p{Lu}$/u.test(last) || /^(?:\p{L}\.)+\p{L}$/u.test(last) || shortForms.has(last.toLowerCase());
}

function push(found: Span[], text: string, from: number, to: number): void {
  const inner = text.slice(from, to);
  const start = from + inner.length - inner.trimStart().length;
  const end = from + inner.trimEnd().length;
  if (end > start) found.push({ start, end });
}
