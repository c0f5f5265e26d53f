import { articleKey, taggedKey } from '../shared/archive/keys.ts';
import { weekOfArticle } from '../shared/archive/row.ts';
import { Article } from '../shared/articles/article.ts';
import { Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { zone } from '../shared/pipeline/topology.ts';
import { registry } from '../shared/sources/registry.ts';
import { scopeOf } from '../shared/taxonomy/places/scope.ts';
import { tagArticle } from '../shared/taxonomy/tag-article.ts';

/** Tags an article, and keeps it with its tags under the week it was published in. */
export const run: Run<'tag-article'> = async ({ articleId }, { get, put, registry }) => {
  const stored = await get('archive', articleKey(articleId));
  if (!stored) throw new Refused('no-such-article', articleId);
  const article = Article.parse(JSON.parse(stored.text));
  const week = weekOfArticle(article, zone);
  const scope = scopeOf(registry.sources.filter(({ id }) => article.sources.includes(id)));
  const tagged = { article, tags: tagArticle({ ...article, scope }), week };
  await put('archive', taggedKey(week, articleId), JSON.stringify(tagged));
  return undefined;
};

export const handler = makeHandler('tag-article', run, { registry });
