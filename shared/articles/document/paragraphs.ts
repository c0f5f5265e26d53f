import type { Line } from './lines.ts';

/** A paragraph or heading of a document. */
export interface Paragraph {
  readonly text: string;
  readonly page: number;
  readonly size: number;
  readonly isHeading: boolean;
}

const sentenceEnd = /[.!?:;。！？…]["'”’»)\]]?$/;
const itemStart = /^(?:[•‣▪●○◦–—*-]|\(?(?:\d{1,2}|[a-z])[.)])\s/;

/** Puts lines together to paragraphs; a paragraph runs on over the end of a column or page. */
export function readParagraphs(lines: readonly Line[]): readonly Paragraph[] {
  const body = bodySize(lines);
  const widest = Map.groupBy(lines, ({ page }) => page);
  const paragraphs: { lines: Line[] }[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const own = paragraphs.at(-1);
    if (own && before && runsOn(before, line, widest.get(before.page) ?? [])) own.lines.push(line);
    else paragraphs.push({ lines: [line] });
    before = line;
  }
  return paragraphs.map(({ lines: [first, ...rest] }) => {
    const size = first?.size ?? 0;
    const text = rest.reduce((sum, { text }) => joined(sum, text), first?.text ?? '');
    return { text, page: first?.page ?? 0, size, isHeading: size > body * 1.12 && text.length < 200 };
  });
}

/** The size of most of the type. */
export function bodySize(lines: readonly Line[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function runsOn(before: Line, line: Line, page: readonly Line[]): boolean {
  if (Math.abs(line.size - before.size) > before.size * 0.1 || itemStart.test(line.text)) return false;
  const down = before.y - line.y;
  // The next column or page: a sentence that was not over goes on.
  if (line.page !== before.page || down < 0)
    return !sentenceEnd.test(before.text) && /^[\p{Ll}\p{Lo}\d(]/u.test(line.text);
  if (down > before.size * 1.75) return false;
  if (!sentenceEnd.test(before.text)) return true;
  const right = Math.max(...page.filter(({ x }) => Math.abs(x - before.x) < 40).map((other) => other.right));
  return before.right > right - (right - before.x) * 0.12 && line.x - before.x < line.size * 0.8;
}

/** A word that was cut at the end of a line is put together again. */
function joined(text: string, next: string): string {
  if (/\p{L}\u00ad$/u.test(text)) return text.slice(0, -1) + next;
  if (/\p{L}{2}[-‐]$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text) ? text + next : `${text} ${next}`;
}
