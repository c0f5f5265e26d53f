import { Complaint } from './complaint.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows as text, in the format a person or a program asked for. */
export function formatRows(rows: readonly Row[], format: string): string {
  const names = Object.keys(rows[0] ?? {});
  const write = formats.get(format);
  if (!write) throw new Complaint(`--format: ${format} is unknown. Choose one of ${[...formats.keys()].join(', ')}.`);
  return write(rows, names);
}

/** Prints what a query found: a person is told where that is nothing, a program gets nothing in its format. */
export function printRows(rows: readonly Row[], format: string): void {
  const text = rows.length === 0 && format === 'table' ? 'No rows.' : formatRows(rows, format);
  if (text !== '') console.log(text);
}

const formats = new Map<string, (rows: readonly Row[], names: readonly string[]) => string>([
  ['table', asTable],
  ['csv', asCsv],
  ['json', (rows) => JSON.stringify(rows, null, 2)],
  ['ndjson', (rows) => rows.map((row) => JSON.stringify(row)).join('\n')],
]);

/** Widest a column gets on a terminal. */
const maxWidth = 72;

function asTable(rows: readonly Row[], names: readonly string[]): string {
  const lines = [names, ...rows.map((row) => names.map((name) => shorten(cell(row[name]))))];
  const widths = names.map((_, i) => Math.max(...lines.map((line) => [...(line[i] ?? '')].length)));
  const pad = (text: string, i: number) => text + ' '.repeat(Math.max(0, (widths[i] ?? 0) - [...text].length));
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

function asCsv(rows: readonly Row[], names: readonly string[]): string {
  const quoted = (value: unknown) => `"${neutral(cell(value)).replaceAll('"', '""')}"`;
  return [names.map(quoted), ...rows.map((row) => names.map((name) => quoted(row[name])))]
    .map((line) => line.join(','))
    .join('\r\n');
}

/** A spreadsheet takes a cell that begins so for a formula. */
const neutral = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).replaceAll(/\s+/g, ' ');
}

const shorten = (text: string) =>
  [...text].length > maxWidth ? `${[...text].slice(0, maxWidth - 1).join('')}…` : text;
