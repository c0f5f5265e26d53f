import { duckdb } from '../shared/archive/duckdb.ts';
import { publicationOfStack, sealOfStack } from '../shared/pipeline/env.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { site } from '../shared/site/routes.ts';
import { registry } from '../shared/sources/registry.ts';

/** Answers for the Knowledge Centre. */
export const run: Run<'serve-web'> = async (request, reach) => site.fetch(request, reach);

export const handler = makeHandler('serve-web', run, {
  registry,
  sql: duckdb(),
  seal: sealOfStack,
  publication: publicationOfStack,
});
