import type { Source } from '../sources/source.ts';
import { taxonomy } from '../taxonomy/theme.ts';

/** A text as SQL writes it, on either engine. */
export const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A few rows that a query holds by itself, so that no file has to be kept for them. */
function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return `select ${columns.map((name) => `'' as ${name}`).join(', ')} where 1 = 0`;
  const values = rows.map((row) => `(${row.map(quoteText).join(', ')})`);
  return `select ${columns.join(', ')} from (values ${values.join(',\n')}) as t (${columns.join(', ')})`;
}

/** The themes of the taxonomy. */
export const themesTable = () =>
  tableOf(
    ['theme', 'label', 'theme_group'],
    taxonomy.themes.map(({ id, label, group }) => [id, label, group]),
  );

/** The sources of a list. */
export const sourcesTable = (sources: readonly Source[]) =>
  tableOf(
    ['source', 'organisation', 'scope', 'polled'],
    sources.map(({ id, organisation, scope, poll }) => [id, organisation, scope, poll.how]),
  );
