import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { type archiveParts, partsOf, readManifest } from '../../../shared/archive/manifest.ts';
import type { Sql } from '../../../shared/archive/sql.ts';
import { dayNumber } from '../../../shared/search/document.ts';

type Bucket = Parameters<typeof archiveParts>[0];
interface Asked {
  readonly word: string;
  readonly theme: string;
  readonly country: string;
  readonly since: string;
  readonly until: string;
}

/** The archive in SQLite FTS5 as most people would set it up: unicode61, bm25, theme and country in tables with indexes. */
export async function openFts5(file: string, bucket: Bucket, sql: Pick<Sql, 'query'>, say: (line: string) => void) {
  const isThere = existsSync(file);
  const db = new DatabaseSync(file);
  if (!isThere) await fill(db, bucket, sql, say);
  db.exec('pragma cache_size = -200000; pragma mmap_size = 4000000000');
  const hits = `from fts join docs on docs.doc = fts.rowid where fts match ? and docs.day between ? and ?
    and exists (select 1 from tags where tags.doc = docs.doc and tags.tag = ?) and exists (select 1 from tags where tags.doc = docs.doc and tags.tag = ?)`;
  const ranked = db.prepare(`select docs.id, bm25(fts, 3.0, 1.0) as score ${hits} order by score limit 20`);
  const facets = db.prepare(
    `select tags.tag, count(*) from tags where tags.doc in (select docs.doc ${hits}) group by tags.tag`,
  );
  return {
    ask: ({ word, theme, country, since, until }: Asked): readonly string[] => {
      const values = [`"${word}"`, dayNumber(since), dayNumber(until), `theme:${theme}`, `country:${country}`];
      facets.all(...values);
      return ranked.all(...values).map(({ id }) => String(id));
    },
  };
}

async function fill(
  db: DatabaseSync,
  bucket: Bucket,
  sql: Pick<Sql, 'query'>,
  say: (line: string) => void,
): Promise<void> {
  const start = performance.now();
  db.exec(`pragma journal_mode = off; pragma synchronous = off;
    create virtual table fts using fts5(title, text, content='', tokenize='unicode61 remove_diacritics 2');
    create table docs (doc integer primary key, id text, day integer);
    create table tags (doc integer, tag text, primary key (doc, tag)) without rowid; begin`);
  const addText = db.prepare('insert into fts (rowid, title, text) values (?, ?, ?)');
  const addDoc = db.prepare('insert into docs values (?, ?, ?)');
  const addTag = db.prepare('insert or ignore into tags values (?, ?)');
  const manifest = await readManifest(bucket);
  let doc = 0;
  for (const week of Object.keys(manifest.weeks)) {
    const rows = await sql.query(
      partsOf(manifest, bucket, [week]),
      'select id, title, text, day, theme_ids, countries, language, sources from articles',
    );
    for (const row of rows) {
      doc++;
      addText.run(doc, String(row['title']), String(row['text']));
      addDoc.run(doc, String(row['id']), dayNumber(String(row['day'])));
      for (const [kind, values] of Object.entries({
        theme: row['theme_ids'],
        country: row['countries'],
        language: [row['language']],
        source: row['sources'],
        week: [week],
      }))
        for (const value of Array.isArray(values) ? values : []) addTag.run(doc, `${kind}:${value}`);
    }
  }
  db.exec("commit; insert into fts (fts) values ('optimize')");
  say(`SQLite FTS5 made in ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
