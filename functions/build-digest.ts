import { duckdb } from '../shared/archive/duckdb.ts';
import { undated } from '../shared/archive/keys.ts';
import { partsOf, readManifest } from '../shared/archive/manifest.ts';
import { isWeek, lastCompleteWeek, weekBounds } from '../shared/archive/week.ts';
import { buildDigest } from '../shared/digest/build-digest.ts';
import { approvedKey } from '../shared/digest/desk.ts';
import { putDraft } from '../shared/digest/keep-desk.ts';
import { isKnownWord, organisationNames, themeLabels } from '../shared/digest/labels.ts';
import { noteReadings } from '../shared/digest/note-readings.ts';
import { comparableWith, readHistory } from '../shared/digest/read-history.ts';
import { readWeek } from '../shared/digest/read-week.ts';
import { weeksNeeded, weeksShown } from '../shared/digest/week-series.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { zone } from '../shared/pipeline/topology.ts';
import { registry } from '../shared/sources/registry.ts';
import { taxonomy } from '../shared/taxonomy/theme.ts';

/** Drafts the digest of the last complete week, or of the week asked for, unless staff approved it already. */
export const run: Run<'build-digest'> = async (event, { registry, sql, get, getBytes, put, now }) => {
  const week = weekAskedFor(event) ?? lastCompleteWeek(now(), zone);
  if (await get('desk', approvedKey(week))) return undefined;
  const bounds = weekBounds(week, zone);
  const manifest = await readManifest({ get });
  const parts = (weeks: readonly string[]) => partsOf(manifest, { getBytes }, weeks);
  const weeks = [...weeksNeeded(week), week];
  const { coverage, readings } = await noteReadings({ get, put }, registry.sources, {
    week,
    weeks,
    since: bounds.start,
  });
  const labels = themeLabels(taxonomy);
  const past = await readHistory(sql, parts(weeks), labels);
  const digest = buildDigest({
    ...(await readWeek(sql, parts([week, undated, ...weeksShown(week)]), { week, ...bounds })),
    week,
    zone,
    tallies: past.tallies,
    totals: past.weeks,
    readings,
    isComparable: comparableWith(week, past.weeks),
    isKnownWord,
    coverage,
    organisations: organisationNames(registry.sources),
    themes: labels,
    taxonomyVersion: taxonomy.version,
  });
  await putDraft({ get, put }, digest, now());
  return undefined;
};

/** A schedule asks for no week; a person may. */
function weekAskedFor(event: unknown): string | undefined {
  const week = typeof event === 'object' && event !== null && 'week' in event ? event.week : undefined;
  return typeof week === 'string' && isWeek(week) ? week : undefined;
}

export const handler = makeHandler('build-digest', run, { registry, sql: duckdb() });
