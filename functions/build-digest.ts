import { duckdb } from '../shared/archive/duckdb.ts';
import { isWeek, lastCompleteWeek } from '../shared/archive/week.ts';
import { buildDigest } from '../shared/digest/build-digest.ts';
import { approvedKey } from '../shared/digest/desk.ts';
import { gatherInput } from '../shared/digest/gather-input.ts';
import { putDraft } from '../shared/digest/keep-desk.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { zone } from '../shared/pipeline/topology.ts';
import { registry } from '../shared/sources/registry.ts';

/** Drafts the digest of the last complete week, or of the week asked for, unless staff approved it already. */
export const run: Run<'build-digest'> = async (event, reach) => {
  const week = weekAskedFor(event) ?? lastCompleteWeek(reach.now(), zone);
  if (await reach.get('desk', approvedKey(week))) return undefined;
  const { sources } = reach.registry;
  await putDraft(reach, buildDigest(await gatherInput({ week, zone, sources }, reach)), reach.now());
  return undefined;
};

/** A schedule asks for no week; a person may. */
function weekAskedFor(event: unknown): string | undefined {
  const week = typeof event === 'object' && event !== null && 'week' in event ? event.week : undefined;
  return typeof week === 'string' && isWeek(week) ? week : undefined;
}

export const handler = makeHandler('build-digest', run, { registry, sql: duckdb() });
