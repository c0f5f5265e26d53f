import { duckdb } from '../shared/archive/duckdb.ts';
import { manifestKey, parquetKey, taggedPrefix } from '../shared/archive/keys.ts';
import { byWeek, digestOf } from '../shared/archive/manifest.ts';
import { toRow } from '../shared/archive/row.ts';
import { TaggedArticle } from '../shared/archive/tagged.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';

/** Writes each week's articles as one Parquet file, unless nothing in the week has changed. */
export const run: Run<'compact-archive'> = async (_event, { sql, get, put, list }) => {
  for (const [week, parts] of byWeek(await list('archive', taggedPrefix))) {
    const digest = digestOf(parts);
    const manifest = await get('archive', manifestKey(week));
    if (manifest?.text === digest) continue;
    const stored = await Promise.all(parts.map(({ key }) => get('archive', key)));
    const rows = stored.flatMap((part) => (part ? [toRow(TaggedArticle.parse(JSON.parse(part.text)))] : []));
    await put('archive', parquetKey(week), await sql.toParquet(rows));
    await put('archive', manifestKey(week), digest);
  }
  return undefined;
};

export const handler = makeHandler('compact-archive', run, { sql: duckdb() });
