import { duckdb } from '../shared/archive/duckdb.ts';
import { manifestKey, parquetKey, storiedKey, storiedPrefix, taggedPrefix } from '../shared/archive/keys.ts';
import { byWeek, digestOf } from '../shared/archive/manifest.ts';
import { toRow } from '../shared/archive/row.ts';
import { Storied, TaggedArticle } from '../shared/archive/tagged.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';

/** Writes each week's articles as one Parquet file, unless nothing in the week has changed. */
export const run: Run<'compact-archive'> = async (_event, { sql, get, put, list }) => {
  const stories = byWeek(await list('archive', storiedPrefix), storiedPrefix);
  const rowOf = async (key: string) => {
    const tagged = await get('archive', key);
    if (!tagged) return [];
    const article = TaggedArticle.parse(JSON.parse(tagged.text));
    const storied = await get('archive', storiedKey(article.week, article.article.id));
    return [toRow(article, storied && Storied.parse(JSON.parse(storied.text)).story)];
  };
  for (const [week, parts] of byWeek(await list('archive', taggedPrefix), taggedPrefix)) {
    const digest = digestOf([...parts, ...(stories.get(week) ?? [])]);
    const manifest = await get('archive', manifestKey(week));
    if (manifest?.text === digest) continue;
    const rows = await Promise.all(parts.map(({ key }) => rowOf(key)));
    await put('archive', parquetKey(week), await sql.toParquet(rows.flat()));
    await put('archive', manifestKey(week), digest);
  }
  return undefined;
};

export const handler = makeHandler('compact-archive', run, { sql: duckdb() });
