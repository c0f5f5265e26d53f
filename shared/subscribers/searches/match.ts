import { TaggedArticle } from '../../archive/tagged.ts';
import { findAmong } from '../../search/few/disk.ts';
import { isPaused } from '../choices.ts';
import { idIn, subscriberKey, watchKey, watchPrefix } from '../keys.ts';
import { hasEnded } from '../ledger.ts';
import { subscriberSettings } from '../settings.ts';
import { readSubscriber } from '../subscriber.ts';
import type { Book } from '../vault.ts';
import type { Run } from './run.ts';
import { keyOf } from './run.ts';
import { askedOf } from './search-query.ts';
import { type Match, readWatch, type SavedSearch, type Watch } from './watch.ts';

interface Reach extends Book {
  get(
    bucket: 'archive' | 'subscribers',
    key: string,
  ): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  list(bucket: 'subscribers', prefix: string): Promise<readonly { readonly key: string }[]>;
}

const { maxWaiting, maxTold, readsAtOnce, mailHours, slackMinutes } = subscriberSettings.searches;

/** Which of a run's articles each saved search finds; the subscribers to whom a mail is due now. */
export async function matchSearches({ issue, fresh }: Run, reach: Reach): Promise<readonly string[]> {
  const articles = await inTurns(fresh, async (one) => {
    const stored = await reach.get('archive', keyOf(one));
    return stored ? [TaggedArticle.parse(JSON.parse(stored.text))] : [];
  });
  const ids = (await reach.list('subscribers', watchPrefix)).map(({ key }) => idIn(key));
  const watched = await inTurns(ids, async (id) => {
    const stored = await reach.get('subscribers', watchKey(id));
    return stored ? readWatch(stored.text).searches : [];
  });
  const find = await finder(articles, watched);
  return inTurns(ids, async (id) => ((await lookFor(id, { issue, find }, reach)) ? [id] : []));
}

type Find = (search: SavedSearch) => readonly TaggedArticle[];

/** Answers each different search once, however many watch for it. */
async function finder(articles: readonly TaggedArticle[], searches: readonly SavedSearch[]): Promise<Find> {
  const asked = new Map(searches.map(({ query }) => [JSON.stringify(query), askedOf(query)]));
  // A theme that was taken out of the taxonomy finds nothing.
  const able = [...asked].flatMap(([name, one]) => ('complaint' in one ? [] : [[name, one] as const]));
  const found = await findAmong(
    articles,
    able.map(([, one]) => one),
  );
  const byName = new Map(able.map(([name], i) => [name, found[i]]));
  return ({ query, since }) =>
    articles.filter(({ article }) => byName.get(JSON.stringify(query))?.has(article.id) && article.foundAt > since);
}

/** Adds what a run found for a subscriber, and fixes the mail where one is due. Whether one is. */
async function lookFor(id: string, { issue, find }: { issue: string; find: Find }, reach: Reach): Promise<boolean> {
  for (;;) {
    const stored = await reach.get('subscribers', watchKey(id));
    if (!stored) return false;
    const before = readWatch(stored.text);
    if (before.run === issue) return before.mail?.issue === issue;
    const waiting = waitingFor(before, find);
    const isNow = waiting.length > 0 && (await isDue(id, before, reach));
    const told = [...before.told, ...waiting.map((match) => match.id)].slice(-maxTold);
    const after: Watch = isNow
      ? { ...before, run: issue, waiting: [], told, mail: { issue, at: reach.now().toISOString(), matches: waiting } }
      : { ...before, run: issue, waiting };
    // Nothing new: what was not written need not be written again.
    if (!isNow && waiting.length === before.waiting.length) return false;
    if (await reach.put('subscribers', watchKey(id), JSON.stringify(after), { ifMatch: stored.etag })) return isNow;
  }
}

/** What waits already and what the searches find besides, each article once with the searches that found it. */
function waitingFor({ searches, waiting, told }: Watch, find: Find): Match[] {
  const known = new Set(told);
  const matches = new Map(waiting.map((match) => [match.id, match]));
  for (const search of searches)
    for (const { article, week } of find(search).filter(({ article }) => !known.has(article.id))) {
      const before = matches.get(article.id)?.searches ?? [];
      matches.set(article.id, { id: article.id, week, searches: [...new Set([...before, search.id])] });
    }
  return [...matches.values()].slice(-maxWaiting);
}

/** Whether a subscriber may get a mail now: no break, and the last mail long enough ago and no longer on its way. */
async function isDue(id: string, { mail }: Watch, reach: Reach): Promise<boolean> {
  const stored = await reach.get('subscribers', subscriberKey(id));
  if (!stored) return false;
  const { choices } = readSubscriber(stored.text);
  if (isPaused(choices, reach.now())) return false;
  if (!mail) return true;
  const minutes = (reach.now().getTime() - Date.parse(mail.at)) / 60_000 + slackMinutes;
  if (minutes < (choices.alerts === 'hour' ? 60 : 24 * 60)) return false;
  return minutes > mailHours * 60 || (await hasEnded({ issue: mail.issue, id }, reach));
}

/** Does something for each, a few at a time. */
async function inTurns<T, R>(all: readonly T[], each: (one: T) => Promise<R[] | readonly R[]>): Promise<readonly R[]> {
  const made: R[] = [];
  for (let from = 0; from < all.length; from += readsAtOnce)
    made.push(...(await Promise.all(all.slice(from, from + readsAtOnce).map(each))).flat());
  return made;
}
