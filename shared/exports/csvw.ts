import type { Column } from './columns.ts';
import { separator } from './csv.ts';

/** What a CSV file's columns mean, as CSV on the Web has it. */
export function csvwOf(file: string, columns: readonly Column[]) {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    url: file,
    dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columns.map(({ name, type, about }) => ({
        name,
        titles: name,
        'dc:description': about,
        datatype: type === 'list' ? 'string' : type,
        ...(type === 'list' && { separator }),
      })),
      primaryKey: 'id',
    },
  };
}
