import type { Row } from '../archive/sql.ts';

/** Stands between the values of a list. */
export const separator = ';';
/** Tells Excel that the file is UTF-8, so that Arabic and accents are read right. */
export const byteOrderMark = '\ufeff';

/** A line of CSV (RFC 4180). */
export const csvLine = (cells: readonly unknown[]) => `${cells.map(csvCell).join(',')}\r\n`;
export const csvRow = (row: Row, names: readonly string[]) => csvLine(names.map((name) => row[name]));

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return `"${neutral(textOf(value)).replaceAll('"', '""')}"`;
}

function textOf(value: unknown): string {
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(separator);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A spreadsheet takes a cell that begins so for a formula. Numbers stay as they are. */
const neutral = (text: string) => (/^[\s]*[=+\-@\t\r|]/.test(text) && !isNumber(text) ? `'${text}` : text);
const isNumber = (text: string) => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
