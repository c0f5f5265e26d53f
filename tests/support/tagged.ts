import { taggedKey } from '../../shared/archive/keys.ts';
import { weekOfArticle } from '../../shared/archive/row.ts';
import type { TaggedArticle } from '../../shared/archive/tagged.ts';
import type { Article } from '../../shared/articles/article.ts';
import { articleId } from '../../shared/articles/identity.ts';
import { tagArticle } from '../../shared/taxonomy/tag-article.ts';
import { article } from './article.ts';

/** An invented article with its tags, as the archive keeps it; `changes` say what is special about it. */
export function taggedArticle(path: string, changes: Partial<Article> = {}): TaggedArticle {
  const url = `https://port-lindow.example/news/${path}`;
  const own: Article = { ...article, id: articleId(url), url, canonicalUrl: url, ...changes };
  return { article: own, tags: tagArticle(own), week: weekOfArticle(own, 'Europe/Brussels') };
}

/** A tagged article as an object of the bucket. */
export const asObject = (tagged: TaggedArticle) =>
  ['archive', taggedKey(tagged.week, tagged.article.id), JSON.stringify(tagged)] as const;
