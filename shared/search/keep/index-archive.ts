import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { changeManifest, type ManifestReach } from '../../archive/change-manifest.ts';
import { partsOf, readManifest } from '../../archive/manifest.ts';
import { toRow } from '../../archive/row.ts';
import type { Sql } from '../../archive/sql.ts';
import type { TaggedArticle } from '../../archive/tagged.ts';
import { themeById } from '../../taxonomy/theme.ts';
import { format } from '../block.ts';
import { type Document, dayNumber } from '../document.ts';
import { updateIndex } from './disk.ts';

interface Reach extends Omit<ManifestReach, 'put'> {
  readonly sql: Pick<Sql, 'query'>;
  getBytes(bucket: 'archive', key: string): Promise<Uint8Array | undefined>;
  put(
    bucket: 'archive',
    key: string,
    body: string | Uint8Array,
    condition?: { readonly ifAbsent: true } | { readonly ifMatch: string },
  ): Promise<boolean>;
}

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

/** Makes the index say what the weeks say, after they have become the archive. */
export async function indexArchive(
  reach: Reach,
  options: Pick<Parameters<typeof updateIndex>[0], 'folder' | 'thoroughly'> = {},
): Promise<void> {
  const manifest = await readManifest(reach);
  const weeks = new Map(Object.entries(manifest.weeks).map(([week, { digest }]) => [week, digest]));
  const digest = createHash('sha256')
    .update(JSON.stringify([format, ...[...weeks].sort()]))
    .digest('hex');
  if (manifest.search?.digest === digest && !options.thoroughly) return;
  async function* documents(week: string): AsyncGenerator<Document> {
    for (const row of await reach.sql.query(partsOf(manifest, reach, [week]), rows)) yield documentOf(Row.parse(row));
  }
  const made = await updateIndex({ ...options, was: manifest.search, weeks, documents }, reach);
  const articles = Object.values(manifest.weeks).reduce((sum, week) => sum + week.articles, 0);
  await changeManifest(reach, (now) =>
    now.search?.digest === manifest.search?.digest ? { ...now, search: { digest, articles, ...made } } : now,
  );
}

/** An article as the index will have it once its week is compacted. */
export function documentFor(tagged: TaggedArticle): Document {
  const { language = null, day = null, ...row } = toRow(tagged);
  return documentOf(Row.parse({ ...row, language, day }));
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
