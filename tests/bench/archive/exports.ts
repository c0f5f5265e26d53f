/**
 * Exports an archive that `search.ts` made, or what it has in a language: rows against a count in SQL, and the most
 * memory that was taken. `npx node tests/bench/archive/exports.ts --folder DIR --format csv [--language en]`
 */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { keepHeapSmall } from '../../../cdk/monitor/small-heap.ts';
import { duckdb } from '../../../shared/archive/duckdb.ts';
import { archiveParts, readManifest } from '../../../shared/archive/manifest.ts';
import { memberColumns } from '../../../shared/exports/columns.ts';
import { exportFormats, writeExport } from '../../../shared/exports/disk.ts';
import { select } from '../../../shared/exports/select.ts';
import { diskSearch } from '../../../shared/search/disk.ts';
import { folderBucket } from './store.ts';

// As the command line does.
keepHeapSmall();

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    format: { type: 'string', default: 'csv' },
    language: { type: 'string' },
  },
});
const folder = values.folder ?? '';
const format = exportFormats.find((known) => known === values.format) ?? 'csv';
const bucket = folderBucket(folder);
const sql = duckdb({ folder: join(folder, 'parts') });
const { search } = await readManifest(bucket);
const index = await diskSearch(join(folder, 'index')).open(search, bucket);
const file = join(folder, `all.${format}`);
const [start, cpu] = [performance.now(), process.cpuUsage()];
const { language } = values;
const weeks = select(index, { filters: language ? { language: [language] } : {} });
const rows = await writeExport(file, { weeks, columns: memberColumns, format }, { ...bucket, sql });
const { user, system } = process.cpuUsage(cpu);
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
const [counted] = await sql.query(
  await archiveParts(bucket),
  `select count(*)::int as articles from articles ${language ? 'where language = $1' : ''}`,
  language ? [language] : [],
);
console.log(
  `${language ?? 'all'} as ${format}: ${rows} rows, ${counted?.['articles']} by SQL, ${Math.round(statSync(file).size / 1e6)} MB in ${((performance.now() - start) / 1000).toFixed(0)} s by the clock, ${((user + system) / 1e6).toFixed(0)} s of CPU; peak memory ${peakMb} MB`,
);
rmSync(file);
