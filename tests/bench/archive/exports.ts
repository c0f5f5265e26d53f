/**
 * Exports all of an archive that `search.ts` made: rows against a count in SQL, and the most memory that was taken.
 * `npx node tests/bench/archive/exports.ts --folder DIR --format csv`
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

const { values } = parseArgs({ options: { folder: { type: 'string' }, format: { type: 'string', default: 'csv' } } });
const folder = values.folder ?? '';
const format = exportFormats.find((known) => known === values.format) ?? 'csv';
const bucket = folderBucket(folder);
const sql = duckdb({ folder: join(folder, 'parts') });
const { search } = await readManifest(bucket);
const index = await diskSearch(join(folder, 'index')).open(search, bucket);
const file = join(folder, `all.${format}`);
const [start, cpu] = [performance.now(), process.cpuUsage()];
const weeks = select(index, { filters: {} });
const rows = await writeExport(file, { weeks, columns: memberColumns, format }, { ...bucket, sql });
const { user, system } = process.cpuUsage(cpu);
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
const [counted] = await sql.query(await archiveParts(bucket), 'select count(*)::int as articles from articles');
console.log(
  `${format}: ${rows} rows, ${counted?.['articles']} by SQL, ${Math.round(statSync(file).size / 1e6)} MB in ${((performance.now() - start) / 1000).toFixed(0)} s by the clock, ${((user + system) / 1e6).toFixed(0)} s of CPU; peak memory ${peakMb} MB`,
);
rmSync(file);
