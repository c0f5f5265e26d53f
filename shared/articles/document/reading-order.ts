import type { PdfPiece } from './pdf-thread.ts';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
/** Letters and digits that run from left to right also in a line of Arabic or Hebrew. */
const leftToRight = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}.,:/%+-]+$/u;
/** Letters that only end words: at their beginning, the word is spelt backwards. */
const finals = 'ةىךםןףץ';
const endsRight = new RegExp(`\\p{L}[${finals}](?!\\p{L})`, 'gu');
const endsWrong = new RegExp(`(?<!\\p{L})[${finals}]\\p{L}`, 'gu');

/** A mark that its letter's space came before. */
const markApart = / (\p{M}+) ?/gu;

/** The text of the pieces of one line, in the order in which it is read: files hold them as they were set, some from left to right also where it is read the other way. */
export function textOfPieces(pieces: readonly PdfPiece[]): string {
  const text = joined(isRightToLeft(pieces) ? fromTheRight(pieces) : pieces);
  return text.normalize('NFKC').replace(/\s+/g, ' ').replace(markApart, '$1 ').replace(/ {2,}/g, ' ').trim();
}

function isRightToLeft(pieces: readonly PdfPiece[]): boolean {
  const written = pieces.filter(({ text }) => /\p{L}/u.test(text));
  return written.filter(({ text }) => rightToLeft.test(text)).length > written.length / 2;
}

/** A mark stands within the width of its letter, so the right edges say which comes first. */
function fromTheRight(pieces: readonly PdfPiece[]): readonly PdfPiece[] {
  const sorted = pieces.toSorted((a, b) => b.x + b.width - (a.x + a.width));
  const ordered: PdfPiece[] = [];
  let run: PdfPiece[] = [];
  for (const piece of sorted) {
    if (leftToRight.test(piece.text)) run.unshift(piece);
    else {
      ordered.push(...run, piece);
      run = [];
    }
  }
  return [...ordered, ...run];
}

/** A gap without a space is a space all the same. */
function joined(pieces: readonly PdfPiece[]): string {
  let text = '';
  let before: PdfPiece | undefined;
  for (const piece of pieces) {
    if (before && isApart(before, piece)) text += ' ';
    text += piece.text;
    before = piece.text.trim() === '' ? undefined : piece;
  }
  return text;
}

function isApart(before: PdfPiece, { x, width, size }: PdfPiece): boolean {
  return Math.abs(x - (before.x + before.width)) > size * 0.2 && Math.abs(x + width - before.x) > size * 0.2;
}

/** Are the words of Arabic or Hebrew spelt backwards, as some programs write them into files? */
export function isBackwards(text: string): boolean {
  const [right, wrong] = [text.match(endsRight)?.length ?? 0, text.match(endsWrong)?.length ?? 0];
  return wrong >= 3 && wrong > 3 * right;
}

/** A line that was spelt backwards, the right way round. */
export function turned(line: string): string {
  if (!rightToLeft.test(line)) return line;
  const mirrored: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' };
  const signs = [...line].reverse().map((sign) => mirrored[sign] ?? sign);
  return signs.join('').replace(/[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}.,:/%+ -]*/gu, (run) => {
    const words = run.trimEnd();
    return [...words].reverse().join('') + run.slice(words.length);
  });
}
