import { archiveParts } from '../../shared/archive/manifest.ts';
import { getBytes, getObject } from '../../shared/pipeline/s3.ts';
import { Complaint } from './complaint.ts';
import { formatRows } from './formats.ts';
import type { Where } from './options.ts';
import { openSession } from './session.ts';

interface QueryOptions extends Where {
  readonly format: string;
}

/** Runs SQL over the archive. */
export async function query(sql: string, options: QueryOptions): Promise<void> {
  await printRows(options, sql);
}

/** Runs a query with its values and prints the rows. */
export async function printRows(options: QueryOptions, sql: string, values: readonly string[] = []): Promise<void> {
  const session = await openSession(options);
  try {
    const parts = await archiveParts({ get: getObject, getBytes });
    const rows = await session.powers.sql.query(parts, sql, values).catch((error) => {
      throw new Complaint(`the query failed: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    });
    console.log(rows.length > 0 ? formatRows(rows, options.format) : 'No rows.');
  } finally {
    await session.close();
  }
}
