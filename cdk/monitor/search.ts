import { getBytes, getObject } from '../../shared/pipeline/s3.ts';
import { searchArchive, topCounts } from '../../shared/search/search-archive.ts';
import { Complaint } from './complaint.ts';
import { printRows } from './formats.ts';
import { openSession } from './session.ts';
import { type WhichOptions, whichOf } from './which.ts';

type SearchOptions = WhichOptions & { readonly sort: string; readonly limit: string; readonly format: string };

/** Finds articles and says what they are about. */
export async function search(words: string, options: SearchOptions): Promise<void> {
  const { sort } = options;
  if (sort !== 'relevance' && sort !== 'date')
    throw new Complaint(`--sort: ${sort} is unknown. Choose relevance or date.`);
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new Complaint(`--limit: ${options.limit} is no number of articles. Give a whole number from 1 to 1000.`);
  const session = await openSession(options);
  try {
    const result = await searchArchive(
      { ...session.powers, get: getObject, getBytes },
      { ...whichOf(words, options, session.clock.now()), sort, limit, maxLetters: 160 },
    );
    const rows = result.articles.map(({ tagged: { article, tags }, extract }) => ({
      day: article.published?.value.slice(0, 10) ?? '',
      language: article.language ?? tags.language,
      title: article.title,
      url: article.canonicalUrl,
      extract: extract.text,
    }));
    printRows(rows, options.format);
    const about = topCounts(result.counts, 'theme', 5).map(({ value, articles }) => `${value} ${articles}`);
    console.error(`${result.total} found. ${about.length > 0 ? `Themes: ${about.join(', ')}.` : ''}`);
  } finally {
    await session.close();
  }
}
