import { sealOfStack } from '../shared/pipeline/env.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { recordFeedback } from '../shared/subscribers/feedback.ts';

/** Counts what came back after a mail was sent, and stops writing to whom it says so. */
export const run: Run<'record-feedback'> = async (feedback, reach) => {
  await recordFeedback(feedback, reach, await reach.seal());
  return undefined;
};

export const handler = makeHandler('record-feedback', run, { seal: sealOfStack });
