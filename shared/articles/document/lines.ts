import type { PdfPiece } from './pdf-thread.ts';
import { textOfPieces } from './reading-order.ts';

/** A line of type on a page. */
export interface Line {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  /** Where it ends. */
  readonly right: number;
  readonly size: number;
}

/** The lines of a document's pages, in the order in which they were set. */
export function readLines(pages: readonly (readonly PdfPiece[])[]): readonly Line[] {
  return pages.flatMap((pieces, page) => linesOf(pieces, page));
}

function linesOf(pieces: readonly PdfPiece[], page: number): readonly Line[] {
  const lines: Line[] = [];
  let open: { line: Omit<Line, 'text'>; pieces: PdfPiece[] } | undefined;
  const close = () => {
    const text = open && textOfPieces(open.pieces);
    if (open && text) lines.push({ ...open.line, text });
    open = undefined;
  };
  for (const piece of pieces) {
    const { text, x, y, width, size } = piece;
    if (text.trim() === '') {
      if (text !== '') open?.pieces.push(piece);
      continue;
    }
    if (!open || !isBeside(open.line, piece)) close();
    const line = open?.line ?? { page, x, y, right: x + width, size };
    open = {
      line: {
        ...line,
        x: Math.min(line.x, x),
        right: Math.max(line.right, x + width),
        size: Math.max(line.size, size),
      },
      pieces: [...(open?.pieces ?? []), piece],
    };
  }
  close();
  return lines;
}

/** Does a piece stand on the line, and not in the next column? A raised number is smaller and a little above. */
function isBeside(
  line: Pick<Line, 'y' | 'size' | 'right'>,
  { x, y, size }: Pick<PdfPiece, 'x' | 'y' | 'size'>,
): boolean {
  const height = Math.max(line.size, size);
  return Math.abs(y - line.y) < height * 0.5 && x - line.right < height * 3;
}

/** The lines that stand at the same place of many pages: heads, feet and page numbers. */
export function runningLines(lines: readonly Line[]): ReadonlySet<Line> {
  const pages = Map.groupBy(lines, ({ page }) => page);
  const rims = [...pages.values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => b.y - a.y);
    return [...new Set([...sorted.slice(0, 2), ...sorted.slice(-2)])];
  });
  const alike = Map.groupBy(rims, ({ text, y }) => `${text.replace(/\d+/g, '#')} ${Math.round(y / 8)}`);
  const often = Math.max(2, pages.size * 0.3);
  const repeated = [...alike.values()].filter((same) => new Set(same.map(({ page }) => page)).size >= often).flat();
  const numbers = rims.filter(({ text }) =>
    /^[\s\p{P}]*(?:\p{L}{4,6} )?\d{1,4}(?: ?(?:\/|\p{L}{2,4}) ?\d{1,4})?[\s\p{P}]*$/u.test(text),
  );
  return new Set([...repeated, ...numbers]);
}
