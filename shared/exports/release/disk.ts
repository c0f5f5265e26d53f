import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { publicColumns } from '../columns.ts';
import { csvwOf } from '../csvw.ts';
import { type ExportFormat, writeExport } from '../disk.ts';
import { type ExportReach, rowsOf } from '../rows.ts';
import type { Selected } from '../select.ts';
import { changelog, type Digests } from './changes.ts';
import { describe, type ReleaseFile } from './describe.ts';

interface Making {
  readonly folder: string;
  readonly version: string;
  readonly siteUrl: string;
  /** The folder of the release before, if there is one. */
  readonly before: string | undefined;
  readonly now: Date;
}

const formats: readonly (readonly [ExportFormat, string])[] = [
  ['csv', 'text/csv'],
  ['ndjson', 'application/x-ndjson'],
  ['parquet', 'application/vnd.apache.parquet'],
];
/** A digest an article, for the changelog of the next release. */
const digestsFile = 'digests.tsv';

/** Writes the files of a release: the data in three forms, what it is, checksums, and what changed. */
export async function writeRelease(
  { folder, version, siteUrl, before, now }: Making,
  weeks: readonly Selected[],
  reach: ExportReach,
) {
  const day = now.toISOString().slice(0, 10);
  let articles = 0;
  const files: ReleaseFile[] = [];
  for (const [format, mediaType] of formats) {
    articles = await writeExport(join(folder, `articles.${format}`), { weeks, columns: publicColumns, format }, reach);
    files.push(await fileOf(folder, `articles.${format}`, mediaType));
  }
  const digests = await digestsOf(weeks, reach);
  const told = {
    'articles.csv-metadata.json': JSON.stringify(csvwOf('articles.csv', publicColumns), null, 2),
    [digestsFile]: [...digests].map(([id, digest]) => `${id}\t${digest}\n`).join(''),
    'CHANGELOG.md': changelog({ version, day, articles }, digests, await readBefore(before)),
  };
  for (const [name, text] of Object.entries(told)) await writeFile(join(folder, name), text);
  const [firstWeek = '', lastWeek = firstWeek] = [
    weeks[0]?.week,
    weeks.findLast(({ week }) => week !== 'undated')?.week,
  ];
  const description = describe({ version, siteUrl, day, articles, firstWeek, lastWeek, files });
  await writeFile(join(folder, 'dataset.jsonld'), JSON.stringify(description, null, 2));
  const others = await Promise.all([...Object.keys(told), 'dataset.jsonld'].map((name) => fileOf(folder, name, '')));
  const all = [...files, ...others];
  await writeFile(join(folder, 'SHA256SUMS'), all.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
  return { articles, files: [...all.map(({ name }) => name), 'SHA256SUMS'] };
}

async function fileOf(folder: string, name: string, mediaType: string): Promise<ReleaseFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(folder, name)), hash);
  return { name, mediaType, bytes: (await stat(join(folder, name))).size, sha256: hash.digest('hex') };
}

async function digestsOf(weeks: readonly Selected[], reach: ExportReach): Promise<Digests> {
  const digests = new Map<string, string>();
  for await (const rows of rowsOf(weeks, publicColumns, reach))
    for (const row of rows)
      digests.set(String(row['id']), createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 16));
  return digests;
}

async function readBefore(folder: string | undefined) {
  if (!folder || !existsSync(join(folder, digestsFile))) return undefined;
  const lines = (await readFile(join(folder, digestsFile), 'utf8')).split('\n').filter(Boolean);
  const digests = new Map(lines.map((line) => [line.split('\t')[0] ?? '', line.split('\t')[1] ?? '']));
  return { version: basename(folder), digests };
}
