import { type Books, booksOf, endPrefix, imbalance, sightingPrefix } from '../../shared/archive/books.ts';
import { getObject, listObjects } from '../../shared/pipeline/s3.ts';
import {
  type PollState,
  pollStateKey,
  pollStatePrefix,
  readPollState,
  type Visit,
} from '../../shared/sources/poll-state.ts';
import type { Registry } from '../../shared/sources/registry.ts';
import { deadQueue } from '../local/resources.ts';
import type { Local } from '../local.ts';

/** Closes the books on what the store and the queues hold now. */
export async function closeBooks({ depth }: Pick<Local, 'depth'>): Promise<Books> {
  const [sightings, ends, states] = await Promise.all([
    listObjects('state', sightingPrefix),
    listObjects('state', endPrefix),
    readAll(pollStatePrefix, readPollState),
  ]);
  return booksOf({
    sightings: sightings.length,
    known: states.reduce((sum, { known }) => sum + known, 0),
    ends: ends.map(({ key }) => key),
    parked: await depth(deadQueue('pages')),
    waiting: await depth('pages'),
  });
}

/** How each source was last visited. */
export async function visitsOf({ sources }: Registry): Promise<readonly PollState[]> {
  const stored = await Promise.all(sources.map(({ id }) => getObject('state', pollStateKey(id))));
  return stored.flatMap((state) => (state ? [readPollState(state.text)] : []));
}

/** What the visits since an instant came to, in one line. */
export function visitsText(states: readonly PollState[], since: Date): string {
  const outcomes = states.flatMap(({ visit }) =>
    visit && Date.parse(visit.at) >= since.getTime() ? [visit.outcome] : [],
  );
  const counts = [...Map.groupBy(outcomes, (outcome) => outcome)].map(
    ([outcome, { length }]) => `${length} ${visitWords[outcome]}`,
  );
  return `${outcomes.length} of ${states.length} known sources were visited${counts.length > 0 ? `: ${counts.join(', ')}` : ''}.`;
}

const visitWords: Readonly<Record<Visit['outcome'], string>> = {
  new: 'with something new',
  'nothing-new': 'with nothing new',
  'not-modified': 'not modified',
  failed: 'failed',
  waiting: 'asked us to wait',
};

async function readAll<T>(prefix: string, read: (text: string) => T): Promise<readonly T[]> {
  const listed = await listObjects('state', prefix);
  const found = await Promise.all(listed.map(({ key }) => getObject('state', key)));
  return found.flatMap((stored) => (stored ? [read(stored.text)] : []));
}

/** The books in words, one count a line. */
export function booksText(books: Books): string {
  const { found, known, archived, duplicate, refused, parked, waiting } = books;
  const refusals = Object.entries(refused).sort(([, a], [, b]) => b - a);
  const total = refusals.reduce((sum, [, n]) => sum + n, 0);
  const why = refusals.map(([code, n]) => `${code} ${n}`).join(', ');
  const off = imbalance(books);
  const lines: [number, string][] = [
    [found, 'entries shown by the sources'],
    [archived, 'archived'],
    [known, 'known from before'],
    [duplicate, 'duplicates of an archived article'],
    [total, `refused${why && ` (${why})`}`],
    [parked, 'parked after repeated failure'],
    ...(waiting > 0 ? [[waiting, 'still waiting'] satisfies [number, string]] : []),
  ];
  return [
    ...lines.map(([n, what]) => `  ${n.toLocaleString('en').padStart(7)}  ${what}`),
    off === 0 ? '  The books balance.' : `  THE BOOKS DO NOT BALANCE: ${off} entries are unaccounted for.`,
  ].join('\n');
}
