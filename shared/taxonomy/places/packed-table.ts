import { gunzipSync, gzipSync } from 'node:zlib';

/** Lines that begin with a key and a tab, sorted by it. */
export interface Table {
  /** The lines of a key. */
  of(key: string): string[];
  /** The line of a number, from 0. */
  line(number: number): string | undefined;
  /** The first line that has some text; slow. */
  find(text: string): string | undefined;
}

const newline = 0x0a;

/** Packs lines that are sorted by their keys. */
export const packTable = (lines: readonly string[]): string =>
  gzipSync(lines.join('\n'), { level: 9 }).toString('base64');

/** A table of gzipped lines in base64. It stays bytes, since seventy thousand strings would take ten times as much memory; unpacked when it is first asked. */
export function packedTable(packed: string): Table {
  let unpacked: { readonly bytes: Buffer; readonly starts: Uint32Array } | undefined;
  const open = () => {
    unpacked ??= unpack(packed);
    return unpacked;
  };
  const line = (number: number) => {
    const { bytes, starts } = open();
    const [start, next] = [starts[number], starts[number + 1]];
    return start === undefined || next === undefined ? undefined : bytes.toString('utf8', start, next - 1);
  };
  const of = (key: string) => {
    const asked = Buffer.from(`${key}\t`);
    const lines: string[] = [];
    for (let number = firstOf(open(), asked); ; number++) {
      const found = line(number);
      if (!found?.startsWith(`${key}\t`)) return lines;
      lines.push(found);
    }
  };
  const find = (text: string) => {
    const { bytes, starts } = open();
    const at = bytes.indexOf(text);
    return at < 0 ? undefined : line(lastUpTo(starts, at));
  };
  return { of, line, find };
}

function unpack(packed: string) {
  const bytes = Buffer.concat([gunzipSync(Buffer.from(packed, 'base64')), Buffer.of(newline)]);
  const starts = [0];
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) starts.push(at + 1);
  return { bytes, starts: Uint32Array.from(starts) };
}

/** The number of the first line that is not before a key. */
function firstOf({ bytes, starts }: { readonly bytes: Buffer; readonly starts: Uint32Array }, asked: Buffer): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = starts[middle] ?? 0;
    const end = Math.min(start + asked.length, bytes.length);
    if (bytes.compare(asked, 0, asked.length, start, end) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lastUpTo(starts: Uint32Array, at: number): number {
  const next = starts.findIndex((start) => start > at);
  return (next < 0 ? starts.length : next) - 1;
}
