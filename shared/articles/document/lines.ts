import type { PdfPiece } from './pdf-thread.ts';

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
  let open: Line | undefined;
  const close = () => {
    const text = open?.text.normalize('NFKC').replace(/\s+/g, ' ').trim();
    if (open && text) lines.push({ ...open, text });
    open = undefined;
  };
  for (const { text, x, y, width, size } of pieces) {
    if (text.trim() === '') {
      if (open) open = { ...open, text: `${open.text} ` };
      continue;
    }
    if (!open || !isBeside(open, { x, y, size })) close();
    // A gap without a space is a space all the same; right-to-left type runs backwards.
    const gap = open && Math.abs(x - open.right) > size * 0.2 && Math.abs(x + width - open.x) > size * 0.2 ? ' ' : '';
    open = open
      ? {
          ...open,
          text: open.text + gap + text,
          x: Math.min(open.x, x),
          right: Math.max(open.right, x + width),
          size: Math.max(open.size, size),
        }
      : { text, page, x, y, right: x + width, size };
  }
  close();
  return lines;
}

/** Does a piece stand on the line, and not in the next column? A raised number is smaller and a little above. */
function isBeside(line: Line, { x, y, size }: Pick<PdfPiece, 'x' | 'y' | 'size'>): boolean {
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
