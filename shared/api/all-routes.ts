import { articleRoutes } from './routes/articles.ts';
import { digestRoutes } from './routes/digests.ts';
import { exportRoutes } from './routes/exports.ts';
import { feedRoutes } from './routes/feed.ts';
import { listRoutes } from './routes/lists.ts';
import { provenanceRoutes } from './routes/provenance.ts';
import { savedRoutes } from './routes/saved.ts';
import { sqlRoutes } from './routes/sql.ts';
import { storyRoutes } from './routes/stories.ts';

/** All that the API answers, and all that its description says. */
export const allRoutes = [
  ...articleRoutes,
  ...provenanceRoutes,
  ...listRoutes,
  ...storyRoutes,
  ...digestRoutes,
  ...feedRoutes,
  ...sqlRoutes,
  ...exportRoutes,
  ...savedRoutes,
];
