import { apiApp } from '../shared/api/app.ts';
import { confinedDuckdb } from '../shared/archive/confined/duckdb.ts';
import { duckdb } from '../shared/archive/duckdb.ts';
import { publicationOfStack, sealOfStack } from '../shared/pipeline/env.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { zone } from '../shared/pipeline/topology.ts';
import { diskSearch } from '../shared/search/disk.ts';
import { site } from '../shared/site/routes.ts';
import { registry } from '../shared/sources/registry.ts';

const api = apiApp();

/** Answers for the Knowledge Centre, and for programs below `/api`. */
export const run: Run<'serve-web'> = async (request, reach) =>
  new URL(request.url).pathname.startsWith('/api/')
    ? api.fetch(request, { ...reach, zone })
    : site.fetch(request, { ...reach, zone });

export const handler = makeHandler('serve-web', run, {
  registry,
  sql: duckdb(),
  search: diskSearch(),
  confined: confinedDuckdb(),
  seal: sealOfStack,
  publication: publicationOfStack,
});
