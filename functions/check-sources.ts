import { duckdb } from '../shared/archive/duckdb.ts';
import { freshDays } from '../shared/archive/fresh-days.ts';
import { archiveParts } from '../shared/archive/manifest.ts';
import { loggedMetrics } from '../shared/pipeline/metrics.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { alarmsBegun, healthKey, readHealthReport, reportOf } from '../shared/sources/health-report.ts';
import { knownOf } from '../shared/sources/known-of.ts';
import { searchesWanted } from '../shared/sources/proposal.ts';
import { registry } from '../shared/sources/registry.ts';
import { healthSettings } from '../shared/sources/settings.ts';

/** Looks how every source does and what readers get of them, writes it down, and counts what went wrong since the last look. */
export const run: Run<'check-sources'> = async (_event, { registry, sql, metrics, get, getBytes, put, send, now }) => {
  const known = await Promise.all(registry.sources.map((source) => knownOf(source, get)));
  const parts = await archiveParts({ get, getBytes });
  const days = await freshDays(sql, parts, healthSettings.newsDaysKept);
  const before = await get('state', healthKey);
  const report = reportOf({ known, days, before: before && readHealthReport(before.text) }, now());
  await send('searches', await searchesWanted(report, get));
  await put('state', healthKey, JSON.stringify(report));
  metrics.count(alarmsBegun(report));
  return undefined;
};

export const handler = makeHandler('check-sources', run, { registry, sql: duckdb(), metrics: loggedMetrics });
