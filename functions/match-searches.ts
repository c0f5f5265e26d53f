import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { zone } from '../shared/pipeline/topology.ts';
import { readRecipients, recipientsOf } from '../shared/subscribers/ledger.ts';
import { matchSearches } from '../shared/subscribers/searches/match.ts';
import { openRun } from '../shared/subscribers/searches/run.ts';

/** Looks for what is new on saved searches, and announces one mail for each subscriber to whom one is due. */
export const run: Run<'match-searches'> = async (_event, reach) => {
  const search = await openRun(zone, reach);
  if (!search) return undefined;
  const { issue } = search;
  const known = await readRecipients(issue, reach);
  const due = known ?? (await matchSearches(search, reach));
  const recipients = due.length > 0 ? await recipientsOf(issue, due, reach) : [];
  await reach.send(
    'alerts',
    [...new Set([...recipients, ...due])].map((subscriberId) => ({ issue, subscriberId })),
  );
  await search.close();
  return undefined;
};

export const handler = makeHandler('match-searches', run, {});
