import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { keptHours, outlived } from '../shared/subscribers/sweep.ts';

/** Takes out what has been kept long enough: requests, sign-ups that nobody confirmed, old accounts. */
export const run: Run<'sweep-subscribers'> = async (_event, { list, remove, now }) => {
  for (const [prefix, hours] of keptHours)
    await remove('subscribers', outlived(await list('subscribers', prefix), hours, now()));
  return undefined;
};

export const handler = makeHandler('sweep-subscribers', run, {});
