import type { DuckDBConnection } from '@duckdb/node-api';
import type { Row } from '../sql.ts';
import type { Answer, Limits } from './confined.ts';
import { complaintOf } from './judge.ts';

/** Whole numbers wider than JavaScript's own, which the engine hands out as text. */
const wide = /^(?:U?BIGINT|U?HUGEINT|DECIMAL\b.*)$/;

/** Runs one query of a stranger: judged first, ended when its time is over, cut where it has too many rows. */
export async function ask(
  db: DuckDBConnection,
  sql: string,
  views: ReadonlySet<string>,
  limits: Limits,
): Promise<Answer> {
  if (sql.length > limits.maxLetters)
    return refuse(`The query is longer than ${limits.maxLetters} letters. Take it apart.`);
  const parsed = await parse(db, sql);
  if ('why' in parsed) return parsed;
  const complaint = complaintOf(parsed.tree, views);
  if (complaint) return refuse(complaint);
  const timer = setTimeout(() => db.interrupt(), limits.seconds * 1000);
  try {
    return await run(db, sql, limits);
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    if (/^INTERRUPT/i.test(why))
      return { kind: 'too-much', why: `The query took longer than ${limits.seconds} seconds. Ask for fewer weeks.` };
    if (/^Out of Memory/i.test(why)) return { kind: 'too-much', why: 'The query needs more memory than it may have.' };
    return refuse(why);
  } finally {
    clearTimeout(timer);
  }
}

async function run(db: DuckDBConnection, sql: string, { maxRows, maxBytes }: Limits): Promise<Answer> {
  const reader = await db.streamAndReadUntil(sql, maxRows + 1);
  const types = reader.columnTypes().map(String);
  const names = reader.deduplicatedColumnNames();
  const rows: Row[] = [];
  let bytes = 0;
  for (const values of reader.getRowsJson()) {
    const row = Object.fromEntries(names.map((name, i) => [name, plain(values[i], types[i] ?? '')]));
    bytes += JSON.stringify(row).length;
    if (rows.length === maxRows || bytes > maxBytes) return { kind: 'rows', columns: names, rows, isCut: true };
    rows.push(row);
  }
  return { kind: 'rows', columns: names, rows, isCut: false };
}

/** A number as a number, where JavaScript can hold it. */
function plain(value: unknown, type: string): unknown {
  if (typeof value !== 'string' || !wide.test(type)) return value;
  const number = Number(value);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : value;
}

async function parse(db: DuckDBConnection, sql: string): Promise<{ tree: unknown } | (Answer & { why: string })> {
  const reader = await db.runAndReadAll('select json_serialize_sql($1::varchar)', [sql]);
  const tree: { error?: boolean; error_message?: string } = JSON.parse(String(reader.getRows()[0]?.[0]));
  return tree.error ? refuse(String(tree.error_message).split('\n')[0] ?? '') : { tree };
}

const refuse = (why: string) => ({ kind: 'refused', why }) as const;
