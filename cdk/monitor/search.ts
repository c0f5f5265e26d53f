import { archiveParts } from '../../shared/archive/manifest.ts';
import { getBytes, getObject } from '../../shared/pipeline/s3.ts';
import { Complaint } from './complaint.ts';
import { formatRows } from './formats.ts';
import type { Where } from './options.ts';
import { openSession } from './session.ts';

interface SearchOptions extends Where {
  readonly theme?: string;
  readonly since?: string;
  readonly until?: string;
  readonly format: string;
}

/** Finds articles that contain all the words, newest first. */
export async function search(words: string, { theme, since, until, ...options }: SearchOptions): Promise<void> {
  for (const [name, day] of Object.entries({ since, until }))
    if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day))
      throw new Complaint(`--${name}: ${day} is no day. Write it as 2026-11-23.`);
  const values: string[] = [];
  const value = (text: string) => `$${values.push(text)}`;
  const conditions = [
    ...words
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => `contains(lower(title || ' ' || text), lower(${value(word)}))`),
    ...(theme ? [`list_contains([t.id for t in themes], ${value(theme)})`] : []),
    ...(since ? [`published >= ${value(since)}`] : []),
    ...(until ? [`published[:10] <= ${value(until)}`] : []),
  ];
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  const session = await openSession(options);
  try {
    const rows = await session.powers.sql.query(
      await archiveParts({ get: getObject, getBytes }),
      `select published[:10] as day, language, title, url from articles ${where} order by published desc, id limit 50`,
      values,
    );
    console.log(rows.length > 0 ? formatRows(rows, options.format) : 'No rows.');
  } finally {
    await session.close();
  }
}
