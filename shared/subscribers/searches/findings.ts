import { taggedKey } from '../../archive/keys.ts';
import { TaggedArticle } from '../../archive/tagged.ts';
import { watchKey } from '../keys.ts';
import { readWatch, type SavedSearch } from './watch.ts';

interface Reach {
  get(bucket: 'archive' | 'subscribers', key: string): Promise<{ readonly text: string } | undefined>;
}

/** A saved search and what it found, the newest first. */
export interface Finding {
  readonly search: SavedSearch;
  readonly articles: readonly TaggedArticle[];
}

/**
 * What the mail of an issue tells a subscriber: the articles as they are now, each under the first search that found it.
 * What was taken down meanwhile is not told, nor what a search found that was stopped.
 */
export async function findingsOf(
  { issue, id }: { readonly issue: string; readonly id: string },
  { get }: Reach,
): Promise<{ readonly findings: readonly Finding[]; readonly at: Date }> {
  const stored = await get('subscribers', watchKey(id));
  const { searches = [], mail } = stored ? readWatch(stored.text) : {};
  if (mail?.issue !== issue) return { findings: [], at: new Date(0) };
  const found = await Promise.all(
    mail.matches.map(async (match) => {
      const tagged = await get('archive', taggedKey(match.week, match.id));
      const first = match.searches.find((search) => searches.some((one) => one.id === search));
      return tagged && first ? [{ first, tagged: TaggedArticle.parse(JSON.parse(tagged.text)) }] : [];
    }),
  );
  const findings = searches.map((search) => ({
    search,
    articles: found
      .flat()
      .flatMap(({ first, tagged }) => (first === search.id ? [tagged] : []))
      .toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1)),
  }));
  return { findings: findings.filter(({ articles }) => articles.length > 0), at: new Date(mail.at) };
}

const dateOf = ({ article }: TaggedArticle) => article.published?.value ?? article.foundAt;
