import type { DatabaseSync } from 'node:sqlite';
import { noName, unpackFacets } from '../block.ts';

/** Gives names their numbers, and new ones to those that the index has not seen. */
export function numberNames(db: DatabaseSync): (name: string) => number {
  const numbers = new Map(
    db
      .prepare('select number, name from names')
      .all()
      .map((row) => [String(row['name']), Number(row['number'])]),
  );
  const insert = db.prepare('insert into names (name) values (?)');
  return (name) => {
    const number = numbers.get(name) ?? Number(insert.run(name).lastInsertRowid);
    numbers.set(name, number);
    return number;
  };
}

/** Notes which article has the id of each story: nothing is written beside that one when others join it. */
export function writeHeads(db: DatabaseSync): void {
  db.exec('delete from heads');
  const stories = storiesIn(db);
  const insert = db.prepare('insert into heads (doc, story) values (?, ?)');
  for (const { first, articles, ids } of db.prepare('select first, articles, ids from blocks').iterate()) {
    const width = String(ids).length / Number(articles);
    for (let i = 0; i < Number(articles); i++) {
      const story = stories.get(String(ids).slice(i * width, (i + 1) * width));
      if (story !== undefined) insert.run(Number(first) + i, story);
    }
  }
}

/** The stories that articles of the index say they belong to, by id. */
function storiesIn(db: DatabaseSync): ReadonlyMap<string, number> {
  const numbers = new Set<number>();
  for (const row of db.prepare('select starts, facets from blocks').iterate()) {
    const { starts, numbers: all } = unpackFacets(row);
    for (const i of starts.keys()) numbers.add(all[(starts[i + 1] ?? all.length) - 1] ?? noName);
  }
  const name = db.prepare('select substr(name, 7) as story from names where number = ?');
  numbers.delete(noName);
  return new Map([...numbers].map((number) => [String(name.get(number)?.['story']), number]));
}
