import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { whichOf } from '../../shared/api/asked.ts';
import { Which } from '../../shared/api/queries.ts';
import { readManifest } from '../../shared/archive/manifest.ts';
import { memberColumns, publicColumns } from '../../shared/exports/columns.ts';
import { writeExport } from '../../shared/exports/disk.ts';
import { writeRelease } from '../../shared/exports/release/disk.ts';
import { rowsOf } from '../../shared/exports/rows.ts';
import { select } from '../../shared/exports/select.ts';
import { diskSearch } from '../../shared/search/disk.ts';
import { find } from '../../shared/search/find.ts';
import { openApiOver } from '../api/archive.ts';
import { emptyFolder } from '../support/folder.ts';
import { taggedArticle } from '../support/tagged.ts';

const texts = ['Evictions stopped in the city.', 'La ciudad paró los desalojos.', 'A park for all.', 'مدينة وحق السكن'];
const languages = ['en', 'es', 'en', 'ar'];

/** Forty articles in six weeks and four languages, two of them without a day. */
async function archive() {
  const folder = emptyFolder();
  const api = await openApiOver(folder);
  api.stop();
  const articles = Array.from({ length: 40 }, (_, i) => {
    const day = `2026-${i % 2 ? '10' : '11'}-${String(1 + ((i * 7) % 20)).padStart(2, '0')}`;
    const dated = i < 38 ? { published: { value: day, precision: 'day', evidence: 'json-ld' } as const } : {};
    return taggedArticle(`a${i}`, {
      ...dated,
      title: `=Title ${i}`,
      text: texts[i % 4] ?? '',
      language: languages[i % 4] ?? 'en',
    });
  });
  await api.add(articles);
  const { search } = await readManifest(api.keeping);
  return { folder, api, index: await diskSearch(folder).open(search, api.keeping), reach: api.keeping };
}
const now = new Date('2026-11-24T09:00:00Z');
const whichArticles = [
  {},
  { q: 'eviction' },
  { q: 'desalojo OR park' },
  { q: 'paro' },
  { language: 'ar' },
  { q: 'السكن' },
  { since: '2026-11-01' },
  { theme: 'right-to-housing', until: '2026-11-10' },
  { q: 'zeppelin' },
];

test.each(whichArticles)(
  'A13: for %j the total, the pages together and the rows of an export are the same',
  async (query) => {
    const { api, index, folder, reach } = await archive();
    const asked = whichOf(Which.parse(query), now);
    if ('complaint' in asked) throw new TypeError(asked.complaint);
    const { total } = find(index, { ...asked, sort: 'date', limit: 1 });
    const seen: string[] = [];
    for (let path: string | undefined = `/api/articles?limit=7&${new URLSearchParams(query)}`; path; ) {
      const { body, headers }: Awaited<ReturnType<typeof api.ask>> = await api.ask(path);
      expect(body.total).toBe(total);
      seen.push(...body.articles.map(({ id }: { id: string }) => id));
      path = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
    }
    expect(new Set(seen).size).toBe(total);
    const file = join(folder, 'export.ndjson');
    const rows = await writeExport(
      file,
      { weeks: select(index, asked), columns: memberColumns, format: 'ndjson' },
      reach,
    );
    expect(rows).toBe(total);
    const written = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    expect(new Set(written.map((line) => JSON.parse(line).id))).toEqual(new Set(seen));
  },
);

describe('a file', () => {
  test('of Parquet has every row, with lists as lists', async () => {
    const { folder, index, reach } = await archive();
    const file = join(folder, 'export.parquet');
    await writeExport(
      file,
      { weeks: select(index, { filters: {} }), columns: publicColumns, format: 'parquet' },
      reach,
    );
    const db = await (await DuckDBInstance.create(':memory:')).connect();
    const reader = await db.runAndReadAll(
      `select count(*)::int, count(distinct id)::int, any_value(typeof(themes)) from '${file}'`,
    );
    expect(reader.getRows()).toEqual([[40, 40, 'VARCHAR[]']]);
  });
  test('of JSON is one list', async () => {
    const { folder, index, reach } = await archive();
    const file = join(folder, 'export.json');
    await writeExport(file, { weeks: select(index, { filters: {} }), columns: publicColumns, format: 'json' }, reach);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(40);
  });
  test('is not there, and says what is missing, where the archive has lost an article', async () => {
    const { folder, index, reach } = await archive();
    const [first, ...others] = select(index, { filters: {} });
    if (!first) throw new TypeError('no week');
    const weeks = [{ ...first, articles: first.articles + 1 }, ...others];
    const writing = writeExport(join(folder, 'short.csv'), { weeks, columns: publicColumns, format: 'csv' }, reach);
    await expect(writing).rejects.toThrow(`${first.week} should have ${first.articles + 1} articles to export`);
    expect(readdirSync(folder).filter((name) => name.startsWith('short'))).toEqual([]);
  });
});

test('rows that nobody reads on leave nothing behind', async () => {
  const { folder, index, reach } = await archive();
  const here = () => readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.ndjson'));
  for await (const batch of rowsOf(select(index, { filters: {} }), publicColumns, reach)) {
    expect(batch.length).toBeGreaterThan(0);
    expect(here()).toHaveLength(1);
    break;
  }
  expect(here()).toEqual([]);
});

test('a release has its files, a true checksum of each, a description, and what changed since the last', async () => {
  const { folder, api, index, reach } = await archive();
  const make = (version: string, from: typeof index, before?: string) => {
    const into = join(folder, version);
    mkdirSync(into);
    const making = { folder: into, version, siteUrl: 'https://knowledge.example/', before, now };
    return writeRelease(making, select(from, { filters: {} }), reach);
  };
  const first = join(folder, '2026.1');
  const { articles, files } = await make('2026.1', index);
  expect(articles).toBe(40);
  for (const line of readFileSync(join(first, 'SHA256SUMS'), 'utf8').trim().split('\n')) {
    const [sum, name = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(readFileSync(join(first, name)))
        .digest('hex'),
      name,
    ).toBe(sum);
  }
  expect(files).toContain('articles.csv-metadata.json');
  const told = JSON.parse(readFileSync(join(first, 'dataset.jsonld'), 'utf8'));
  expect(told['@type']).toEqual(['Dataset', 'dcat:Dataset']);
  expect(told.distribution).toHaveLength(3);
  await api.add([taggedArticle('new', { published: { value: '2026-11-20', precision: 'day', evidence: 'json-ld' } })]);
  const { search } = await readManifest(reach);
  const later = await diskSearch(folder).open(search, reach);
  await make('2026.2', later, first);
  expect(readFileSync(join(folder, '2026.2', 'CHANGELOG.md'), 'utf8')).toContain('1 added, 0 changed');
});
