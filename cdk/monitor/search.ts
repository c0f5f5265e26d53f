import { getBytes, getObject } from '../../shared/pipeline/s3.ts';
import { readDay } from '../../shared/search/day-range.ts';
import { type FacetKind, facetKinds } from '../../shared/search/document.ts';
import { searchArchive, topCounts } from '../../shared/search/search-archive.ts';
import { Complaint } from './complaint.ts';
import { formatRows } from './formats.ts';
import type { Where } from './options.ts';
import { openSession } from './session.ts';

type SearchOptions = Where & { readonly [kind in FacetKind]?: readonly string[] } & {
  readonly since?: string;
  readonly until?: string;
  readonly sort: string;
  readonly limit: string;
  readonly format: string;
};

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
    const day = (name: 'since' | 'until') => dayOption(name, options[name], session.clock.now());
    const result = await searchArchive(
      { ...session.powers, get: getObject, getBytes },
      { words, ...day('since'), ...day('until'), filters: filtersOf(options), sort, limit, maxLetters: 160 },
    );
    if ('complaint' in result) throw new Complaint(`the search was not understood: ${result.complaint}`);
    const rows = result.articles.map(({ published, language, title, url, extract }) => ({
      day: published?.slice(0, 10) ?? '',
      language,
      title,
      url,
      extract: extract.text,
    }));
    console.log(rows.length > 0 ? formatRows(rows, options.format) : 'No rows.');
    const about = topCounts(result.counts, 'theme', 5).map(({ value, articles }) => `${value} ${articles}`);
    console.error(`${result.total} found. ${about.length > 0 ? `Themes: ${about.join(', ')}.` : ''}`);
  } finally {
    await session.close();
  }
}

const filtersOf = (options: SearchOptions) =>
  Object.fromEntries(facetKinds.flatMap((kind) => (options[kind] ? [[kind, options[kind]] as const] : [])));

function dayOption(name: 'since' | 'until', text: string | undefined, now: Date) {
  if (text === undefined) return {};
  const day = readDay(text, now);
  if (day === undefined)
    throw new Complaint(
      `--${name}: ${text} is no day. Write it as 2026-11-23, or as 30d, 6w, 3m, 2y for how long ago.`,
    );
  return { [name]: day };
}
