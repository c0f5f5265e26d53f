import { createHash } from 'node:crypto';
import type { VisitResult } from '../sources/after-visit.ts';
import type { PollState, Wishes } from '../sources/poll-state.ts';
import { requestFor } from '../sources/request.ts';
import type { Source } from '../sources/source.ts';
import { freshForSeconds } from '../web/cache-lifetime.ts';
import type { PageRequest, Reply } from '../web/reply.ts';
import type { HubOffer } from './hub-offer.ts';
import { linksOf } from './link-header.ts';
import { type Entry, type Reading, readEntries } from './read-entries.ts';
import { wordPressPosts } from './read-past.ts';

/** What a source showed: how it answered, and the pages it speaks of. */
export interface SourceVisit {
  readonly result: VisitResult;
  readonly entries: readonly Entry[];
  /** The hub that announces its changes; said only where the source was read. */
  readonly offer?: HubOffer | 'none';
}
type Page = Extract<Reply, { kind: 'page' }>;
type Fetch = (request: PageRequest) => Promise<Reply>;

/** Visits a source and reads what it shows; what it refers to for more (parts of a sitemap) is fetched too. */
export async function visitSource(source: Source, state: PollState, fetch: Fetch, now: Date): Promise<SourceVisit> {
  const request = requestFor(source, state, now);
  if (!request) return { result: { kind: 'failed', why: 'not polled' }, entries: [] };
  const reply = await fetch(request);
  switch (reply.kind) {
    case 'page':
      return readPage(source, state, reply, fetch, now);
    case 'not-modified':
      return {
        result: { kind: 'not-modified', validators: reply.validators, wishes: freshness(reply, now) },
        entries: [],
      };
    case 'wait':
      return { result: { kind: 'wait', seconds: reply.seconds, why: reply.why }, entries: [] };
    case 'gone':
      return { result: { kind: 'gone' }, entries: [] };
    case 'missing':
      return { result: { kind: 'failed', why: `the server answered ${reply.status}` }, entries: [] };
    case 'unreachable':
      return { result: { kind: 'failed', why: `${reply.why}: ${reply.detail}` }, entries: [] };
    case 'refused':
      return { result: { kind: 'failed', why: `${reply.code}: ${reply.detail}` }, entries: [] };
  }
}

async function readPage(source: Source, state: PollState, reply: Page, fetch: Fetch, now: Date): Promise<SourceVisit> {
  const digest = createHash('sha256').update(reply.body).digest('hex');
  const base = { kind: 'read', validators: reply.validators, digest, ...movedTo(reply) } as const;
  // The same bytes say the same: nothing is parsed twice (P4).
  if (digest === state.body?.digest)
    return { result: { ...base, wishes: { ...state.wishes, ...freshness(reply, now) }, isSame: true }, entries: [] };
  const reading: Reading = await readEntries(source, state, reply, fetch);
  if (reading.kind === 'unreadable') return { result: { kind: 'failed', why: reading.why }, entries: [] };
  const { watched, rule, offer = 'none' } = reading;
  const past = reading.past ?? postsOf(reply);
  return {
    result: {
      ...base,
      wishes: { ...freshness(reply, now), ...reading.wishes },
      ...(watched && { watched }),
      ...(rule && { rule }),
      ...(past && { past }),
    },
    entries: reading.entries,
    offer,
  };
}

/** WordPress tells its interface in the headers of every page and feed. */
function postsOf({ headers, url }: Page): string | undefined {
  const root = linksOf(headers['link'], url).get('https://api.w.org/');
  return root && wordPressPosts(root);
}

/** Where permanent redirects alone led to. */
function movedTo({ url, redirects }: Page): { movedTo?: string } {
  const isForGood = redirects.length > 0 && redirects.every(({ status }) => status === 301 || status === 308);
  return isForGood ? { movedTo: url } : {};
}

function freshness({ headers }: Pick<Page, 'headers'>, now: Date): Wishes {
  const seconds = freshForSeconds(headers, now);
  return seconds ? { goodForMinutes: Math.ceil(seconds / 60) } : {};
}
