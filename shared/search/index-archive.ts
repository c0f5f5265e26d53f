import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { type Change, changeFiles } from '../archive/change-files.ts';
import { periodOf, searchKey } from '../archive/keys.ts';
import { type Manifest, partsOf, readManifest } from '../archive/manifest.ts';
import type { Sql } from '../archive/sql.ts';
import { themeById } from '../taxonomy/theme.ts';
import { buildSegment } from './build-segment.ts';
import { type Document, dayNumber } from './document.ts';

type Changing = Parameters<typeof changeFiles>[0];
interface Reach extends Omit<Changing, 'put'> {
  readonly sql: Pick<Sql, 'query'>;
  getBytes(bucket: 'archive', key: string): Promise<Uint8Array | undefined>;
  put(
    bucket: 'archive',
    key: string,
    body: string | Uint8Array,
    condition?: { readonly ifAbsent: true } | { readonly ifMatch: string },
  ): Promise<boolean>;
}

/** Changes whenever a segment is made otherwise, so that every period is indexed anew. */
const segmentFormat = 1;

const strings = z.array(z.string());
const Row = z.object({
  id: z.string(),
  week: z.string(),
  story: z.string(),
  title: z.string(),
  text: z.string(),
  language: z.nullable(z.string()),
  day: z.nullable(z.string()),
  sources: strings,
  theme_ids: strings,
  sdgs: strings,
  countries: strings,
  cities: strings,
  organisation_ids: strings,
});
const rows = `select ${Object.keys(Row.shape).join(', ')} from articles order by day nulls first, id`;

/** Indexes each period whose weeks have changed, after they have become the archive. */
export async function indexArchive(reach: Reach): Promise<void> {
  const manifest = await readManifest(reach);
  const periods = Map.groupBy(Object.keys(manifest.weeks), periodOf);
  for (const period of new Set([...periods.keys(), ...Object.keys(manifest.periods)])) {
    const change = await changeOf(reach, manifest, period, periods.get(period) ?? []);
    if (change) await changeFiles(reach, 'periods', [change]);
  }
}

async function changeOf(
  reach: Reach,
  manifest: Manifest,
  period: string,
  weeks: readonly string[],
): Promise<Change | undefined> {
  const was = manifest.periods[period]?.digest;
  if (weeks.length === 0) return { name: period, was, file: undefined };
  const made = weeks.map((week) => manifest.weeks[week]?.digest).toSorted();
  const digest = createHash('sha256')
    .update(`${segmentFormat} ${made.join(' ')}`)
    .digest('hex');
  if (digest === was) return undefined;
  const key = searchKey(period, digest);
  const bytes = await buildSegment(documentsOf(reach, manifest, weeks.toSorted()));
  await reach.put('archive', key, bytes);
  const articles = weeks.reduce((sum, week) => sum + (manifest.weeks[week]?.articles ?? 0), 0);
  return { name: period, was, file: { key, digest, articles, bytes: bytes.length } };
}

/** The articles of weeks, one week in memory at a time. */
async function* documentsOf(reach: Reach, manifest: Manifest, weeks: readonly string[]): AsyncGenerator<Document> {
  for (const week of weeks)
    for (const row of await reach.sql.query(partsOf(manifest, reach, [week]), rows)) yield documentOf(Row.parse(row));
}

function documentOf(row: z.infer<typeof Row>): Document {
  const { id, title, text, day, week, story } = row;
  const language = row.language ?? 'und';
  return {
    id,
    title,
    text,
    language,
    day: day === null ? undefined : dayNumber(day),
    facets: {
      theme: row.theme_ids,
      group: [...new Set(row.theme_ids.flatMap((theme) => themeById.get(theme)?.group ?? []))],
      goal: row.sdgs,
      country: row.countries,
      city: row.cities,
      organisation: row.organisation_ids,
      source: row.sources,
      language: [language],
      story: story === id ? [] : [story],
      week: [week],
    },
  };
}
