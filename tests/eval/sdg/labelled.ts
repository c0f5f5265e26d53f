import { readFileSync } from 'node:fs';

/** A snippet, a goal, and whether experts see the goal in it. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly goal: string;
  readonly isThere: boolean;
}

/** 622 snippets of SDGClassification/benchmark (MIT), read where they lie; they are no part of this project. */
export const corpus = new URL('../../../../shared/corpora/sdg/dev.csv', import.meta.url);

/** The snippets with their labels. */
export function readLabelled(): Labelled[] {
  const [, ...rows] = rowsOf(readFileSync(corpus, 'utf8'));
  return rows.map(([id = '', text = '', goal = '', label = '']) => ({ id, text, goal, isThere: label === 'True' }));
}

/** Rows of comma-separated fields, some in quotation marks. */
function rowsOf(csv: string): string[][] {
  return [...csv.matchAll(/((?:"(?:[^"]|"")*"|[^"\n])*)\n/g)].map(([, row = '']) =>
    [...row.replace(/\r$/, '').matchAll(/(?<=^|,)(?:"((?:[^"]|"")*)"|([^,]*))(?=,|$)/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  );
}
