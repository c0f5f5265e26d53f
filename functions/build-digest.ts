import { duckdb } from '../shared/archive/duckdb.ts';
import { undated } from '../shared/archive/keys.ts';
import { archiveParts } from '../shared/archive/manifest.ts';
import { isWeek, lastCompleteWeek, weekBounds, weeksBefore } from '../shared/archive/week.ts';
import { buildDigest } from '../shared/digest/build-digest.ts';
import { coverageOf } from '../shared/digest/coverage.ts';
import { approvedKey, draftKey } from '../shared/digest/desk.ts';
import { organisationNames, themeLabels } from '../shared/digest/labels.ts';
import { readWeek } from '../shared/digest/read-week.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { zone } from '../shared/pipeline/topology.ts';
import { pollStateKey, readPollState } from '../shared/sources/poll-state.ts';
import { registry } from '../shared/sources/registry.ts';
import { taxonomy } from '../shared/taxonomy/theme.ts';
import { trendSettings } from '../shared/trends/settings.ts';

/** Drafts the digest of the last complete week, or of the week asked for, unless staff approved it already. */
export const run: Run<'build-digest'> = async (event, { registry, sql, get, getBytes, put, now }) => {
  const week = weekAskedFor(event) ?? lastCompleteWeek(now(), zone);
  if (await get('desk', approvedKey(week))) return undefined;
  const bounds = weekBounds(week, zone);
  const weeks = [week, undated, ...weeksBefore(week, trendSettings.pastWeeks)];
  const parts = await archiveParts({ get, getBytes }, weeks);
  const states = await Promise.all(
    registry.sources.map(async ({ id }) => ({ id, stored: await get('state', pollStateKey(id)) })),
  );
  const polled = new Map(
    states.flatMap(({ id, stored }) => (stored ? [[id, readPollState(stored.text)] as const] : [])),
  );
  const digest = buildDigest({
    ...(await readWeek(sql, parts, { week, ...bounds })),
    week,
    zone,
    coverage: coverageOf(registry.sources, polled, bounds.start),
    organisations: organisationNames(registry.sources),
    themes: themeLabels(taxonomy),
    taxonomyVersion: taxonomy.version,
  });
  await put('desk', draftKey(week), JSON.stringify(digest));
  return undefined;
};

/** A schedule asks for no week; a person may. */
function weekAskedFor(event: unknown): string | undefined {
  if (typeof event !== 'object' || event === null || !('week' in event)) return undefined;
  return typeof event.week === 'string' && isWeek(event.week) ? event.week : undefined;
}

export const handler = makeHandler('build-digest', run, { registry, sql: duckdb() });
