import { articleKey, taggedKey } from '../shared/archive/keys.ts';
import { weekOfArticle } from '../shared/archive/row.ts';
import { linkStory } from '../shared/archive/stories.ts';
import { storyCard } from '../shared/archive/story-card.ts';
import { TaggedArticle } from '../shared/archive/tagged.ts';
import { Article } from '../shared/articles/article.ts';
import { Refused } from '../shared/pipeline/outcome.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { zone } from '../shared/pipeline/topology.ts';

/** Puts a tagged article into the story that it tells together with others. */
export const run: Run<'link-story'> = async ({ articleId }, reach) => {
  const article = await reach.get('archive', articleKey(articleId));
  const week = article && weekOfArticle(Article.parse(JSON.parse(article.text)), zone);
  const tagged = week && (await reach.get('archive', taggedKey(week, articleId)));
  if (!tagged) throw new Refused('no-such-article', articleId);
  await linkStory(storyCard(TaggedArticle.parse(JSON.parse(tagged.text))), reach, reach.now());
  return undefined;
};

export const handler = makeHandler('link-story', run, {});
