import { findArticle } from '../../shared/archive/shelf.ts';
import type { Article } from '../../shared/articles/article.ts';
import { pageId } from '../../shared/articles/identity.ts';
import { getObject, putObject } from '../../shared/pipeline/s3.ts';
import { Complaint } from './complaint.ts';

/** The article that a person names by its address, that of a copy, or its id. */
export async function namedArticle(named: string): Promise<Article> {
  const id = /^https?:/.test(named) ? pageId(named) : named;
  const article = await findArticle(id, { get: getObject, put: putObject });
  if (!article)
    throw new Complaint(`There is no article "${named}". Give its address or its id; \`monitor search\` finds both.`);
  return article;
}
