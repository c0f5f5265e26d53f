import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { blockBuilder, blockColumns, format, packBlock } from '../block.ts';
import type { Document } from '../document.ts';
import { searchSettings } from '../settings.ts';
import { termsOf } from '../terms.ts';
import { numberNames, writeHeads } from './names.ts';

/** The weeks an index is to hold, each with the digest of what it is made from. */
export type Weeks = ReadonlyMap<string, string>;
type ReadWeek = (week: string) => AsyncIterable<Document>;

interface Held {
  readonly week: string;
  readonly digest: string;
  readonly first: number;
  readonly last: number;
}

/**
 * Brings the index in a file up to date: takes away the weeks that are no more, adds those that are new. Made anew where
 * there is none yet, or where too many numbers have no article left. A run that is stopped leaves a broken file.
 */
export async function writeIndex(file: string, weeks: Weeks, read: ReadWeek): Promise<void> {
  let db = open(file);
  let held = heldBy(db);
  const stale = held.filter(({ week, digest }) => weeks.get(week) !== digest);
  if (isMostlyDead(held, stale)) {
    db.close();
    rmSync(file);
    db = open(file);
    held = [];
  }
  const isNew = held.length === 0;
  db.exec('begin');
  for (const { week, first, last } of isNew ? [] : stale) {
    db.prepare('delete from terms where rowid between ? and ?').run(first, last);
    db.prepare('delete from blocks where week = ?').run(week);
  }
  const numberOf = numberNames(db);
  const kept = new Set(held.filter((block) => !stale.includes(block)).map(({ week }) => week));
  let next = held.reduce((most, { last }) => Math.max(most, last), 0) + 1;
  for (const [week, digest] of [...weeks].filter(([week]) => !kept.has(week)).sort(([a], [b]) => (a < b ? -1 : 1)))
    next = await addWeek({ db, numberOf }, { week, digest, first: next }, read(week));
  writeHeads(db);
  db.exec('commit');
  if (isNew) db.exec("insert into terms (terms) values ('optimize')");
  db.close();
}

/**
 * Makes a file forget what was taken out of it: FTS5 only notes that an article is no more, and its words would lie in
 * the file until they happen to be merged.
 */
export function forgetDeleted(file: string): void {
  const db = open(file);
  db.exec("insert into terms (terms) values ('optimize')");
  db.exec('vacuum');
  db.close();
}

function open(file: string): DatabaseSync {
  if (existsSync(file) && formatOf(file) !== format) rmSync(file);
  const db = new DatabaseSync(file);
  const columns = Object.entries(blockColumns).map(([name, type]) => `${name} ${type}`);
  db.exec(`pragma page_size = 8192; pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -200000;
    pragma user_version = ${format};
    create table if not exists blocks (${columns.join(', ')}) strict;
    create table if not exists names (number integer primary key, name text unique) strict;
    create table if not exists heads (doc integer primary key, story integer) strict;
    create virtual table if not exists terms using fts5 (title, body, content = '', contentless_delete = 1, tokenize = 'ascii')`);
  return db;
}

function formatOf(file: string): number {
  const db = new DatabaseSync(file, { readOnly: true });
  const version = Number(db.prepare('pragma user_version').get()?.['user_version']);
  db.close();
  return version;
}

const heldBy = (db: DatabaseSync): readonly Held[] =>
  db
    .prepare('select week, digest, first, first + articles - 1 as last from blocks')
    .all()
    .map(({ week, digest, first, last }) => ({
      week: String(week),
      digest: String(digest),
      first: Number(first),
      last: Number(last),
    }));

function isMostlyDead(held: readonly Held[], stale: readonly Held[]): boolean {
  const count = (blocks: readonly Held[]) => blocks.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const numbers = held.reduce((most, { last }) => Math.max(most, last), 0);
  return numbers > 0 && 1 - (count(held) - count(stale)) / numbers > searchSettings.maxDead;
}

/** Adds the articles of a week; the first number that is free after them. */
async function addWeek(
  { db, numberOf }: { readonly db: DatabaseSync; readonly numberOf: (name: string) => number },
  block: { readonly week: string; readonly digest: string; readonly first: number },
  documents: AsyncIterable<Document>,
): Promise<number> {
  const insert = db.prepare('insert into terms (rowid, title, body) values (?, ?, ?)');
  const builder = blockBuilder(numberOf);
  let next = block.first;
  for await (const document of documents) {
    insert.run(next++, written(document.title, document.language), written(document.text, document.language));
    builder.add(document);
  }
  if (next === block.first) return next;
  const names = Object.keys(blockColumns);
  db.prepare(`insert into blocks (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`).run(
    ...packBlock({ ...block, ...builder.done() }),
  );
  return next;
}

/** A text as FTS5 takes it in: its terms, which are letters and digits, with spaces between them. */
function written(text: string, language: string): string {
  let terms = '';
  for (const { term } of termsOf(text, language)) terms += `${term} `;
  return terms;
}
