import { deskSite } from '../shared/desk/routes.ts';
import { publicationOfStack, sealOfStack } from '../shared/pipeline/env.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';

/** Answers for the editorial desk. It stands apart from the public site, which can change no draft. */
export const run: Run<'serve-desk'> = async (request, reach) => deskSite.fetch(request, reach);

export const handler = makeHandler('serve-desk', run, { publication: publicationOfStack, seal: sealOfStack });
