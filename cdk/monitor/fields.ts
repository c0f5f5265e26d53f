import { LineError } from './ndjson.ts';

type Line = Readonly<Record<string, unknown>>;

/** A field that must be text. */
export function text(line: Line, name: string): string {
  const value = line[name];
  if (typeof value !== 'string') throw new LineError('bad-line', `"${name}" must be text.`);
  return value;
}

/** A field that may be missing. */
export function optionalText(line: Line, name: string): string | undefined {
  return line[name] === undefined || line[name] === null ? undefined : text(line, name);
}

/** A field of base64. */
export function bytesOf(line: Line, name: string): Uint8Array {
  return Buffer.from(text(line, name), 'base64');
}
