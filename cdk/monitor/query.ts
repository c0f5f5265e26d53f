import { fill, unfit } from '../../shared/archive/canned.ts';
import { cannedQueries } from '../../shared/archive/canned-queries.ts';
import { confinedDuckdb } from '../../shared/archive/confined/duckdb.ts';
import { archiveParts } from '../../shared/archive/manifest.ts';
import { viewsOver } from '../../shared/archive/views.ts';
import { getBytes, getObject } from '../../shared/pipeline/s3.ts';
import { registry } from '../../shared/sources/registry.ts';
import { Complaint } from './complaint.ts';
import { printRows } from './formats.ts';
import type { Where } from './options.ts';
import { openSession } from './session.ts';

interface QueryOptions extends Where {
  readonly format: string;
  /** Id of a canned query, and its values as `name=value`. */
  readonly named?: string;
  readonly with?: readonly string[];
}

/** Runs SQL over the archive, or a query of the catalogue; shows the catalogue where nothing is asked. */
export async function query(sql: string | undefined, options: QueryOptions): Promise<void> {
  const text = options.named === undefined ? sql : cannedText(options.named, options.with ?? []);
  if (text === undefined) return console.log(catalogue());
  const session = await openSession(options);
  const confined = confinedDuckdb({ sources: session.powers.registry.sources });
  try {
    const answer = await confined.ask(await archiveParts({ get: getObject, getBytes }), text, 'own');
    if (answer.kind !== 'rows') throw new Complaint(`the query failed: ${answer.why}`);
    printRows(answer.rows, options.format);
    if (answer.isCut) console.error(`Only the first ${answer.rows.length} rows are shown: ask for fewer, or in parts.`);
  } finally {
    confined.stop();
    await session.close();
  }
}

function cannedText(id: string, pairs: readonly string[]): string {
  const canned = cannedQueries.find((query) => query.id === id);
  if (!canned) throw new Complaint(`--named: there is no query ${id}. \`monitor query\` alone lists them.`);
  const values = Object.fromEntries(pairs.map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)]));
  const complaint = unfit(canned, values);
  if (complaint) throw new Complaint(`--with: ${complaint}.`);
  return fill(canned, values);
}

function catalogue(): string {
  const views = viewsOver(registry.sources).map(
    ({ name, about, columns }) => `  ${name}: ${about} (${columns.map(([column]) => column).join(', ')})`,
  );
  const queries = cannedQueries.map(({ id, question, parameters }) => {
    const values = Object.entries(parameters).map(([name, { example }]) => ` --with ${name}=${example}`);
    return `  ${id}: ${question}\n    monitor query --named ${id}${values.join('')}`;
  });
  return ['Views: articles, and', ...views, '', 'Queries:', ...queries, '', 'docs/queries.md tells more.'].join('\n');
}
