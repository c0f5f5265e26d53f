import { articleKey } from '../shared/archive/keys.ts';
import { weekOfArticle } from '../shared/archive/row.ts';
import { keepTags } from '../shared/archive/tag-shelf.ts';
import { Article } from '../shared/articles/article.ts';
import { Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { zone } from '../shared/pipeline/topology.ts';
import { registry } from '../shared/sources/registry.ts';
import { applyCorrections } from '../shared/taxonomy/corrections/apply-corrections.ts';
import { scopeOf } from '../shared/taxonomy/places/scope.ts';
import { tagArticle } from '../shared/taxonomy/tag-article.ts';
import { taggerVersion } from '../shared/taxonomy/tagger-version.ts';

/** Tags an article as the tagger is now and as people corrected it, and keeps it under the week it was published in. */
export const run: Run<'tag-article'> = async ({ articleId }, reach) => {
  const stored = await reach.get('archive', articleKey(articleId));
  if (!stored) throw new Refused('no-such-article', articleId);
  const article = Article.parse(JSON.parse(stored.text));
  const week = weekOfArticle(article, zone);
  const scope = scopeOf(reach.registry.sources.filter(({ id }) => article.sources.includes(id)));
  await keepTags(
    { article, week, taggerVersion },
    (corrections) => applyCorrections(tagArticle({ ...article, scope }), article.text, corrections),
    reach,
  );
  await reach.send('tagged', [{ articleId }]);
  return undefined;
};

export const handler = makeHandler('tag-article', run, { registry });
