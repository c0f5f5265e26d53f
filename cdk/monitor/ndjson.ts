/** One JSON object a line in, one a line out. */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** Longest line that is read, in characters: a page of 5 MiB as base64 and some room. */
const maxLineLength = 16 * 1024 * 1024;

/** A line that cannot be answered: told in that line's answer, and the run goes on. */
export class LineError extends Error {
  override readonly name = 'LineError';
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Answers each line of the input with one line, whose `id` is the input's. */
export async function answerLines(
  input: Readable,
  output: Writable,
  answer: (line: Readonly<Record<string, unknown>>) => Promise<object> | object,
): Promise<void> {
  for await (const line of linesOf(input)) {
    if (line.trim() === '') continue;
    if (!output.write(`${JSON.stringify(await answerLine(line, answer))}\n`)) await once(output, 'drain');
  }
}

async function answerLine(text: string, answer: (line: Readonly<Record<string, unknown>>) => Promise<object> | object) {
  let id: unknown = null;
  try {
    const line = parseLine(text);
    id = line['id'];
    return { id, ...(await answer(line)) };
  } catch (error) {
    const code = error instanceof LineError ? error.code : 'failed';
    return { id, error: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}

function parseLine(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new LineError('bad-json', `This line is no JSON: ${text.slice(0, 80)}`, { cause });
  }
  if (typeof value !== 'object' || value === null || !('id' in value))
    throw new LineError('bad-line', 'A line is a JSON object with an "id".');
  return { ...value };
}

/** Lines end at a line feed and nowhere else: U+2028 is text. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > maxLineLength)
      throw new LineError('line-too-long', `A line is longer than ${maxLineLength} characters.`);
    yield* parts;
  }
  if (rest !== '') yield rest;
}
