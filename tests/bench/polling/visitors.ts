import { afterVisit, type VisitResult } from '../../../shared/sources/after-visit.ts';
import { isDueWithin } from '../../../shared/sources/due.ts';
import { neverPolled, type PollState } from '../../../shared/sources/poll-state.ts';
import { requestFor } from '../../../shared/sources/request.ts';
import { pollSettings } from '../../../shared/sources/settings.ts';
import type { Source } from '../../../shared/sources/source.ts';
import { type Memory, mayAsk } from './rules.ts';
import { type Answer, oldUrl, type Server } from './server.ts';

/** What was asked of one source, and what came of it. */
export interface Exchange {
  readonly answer: Answer;
  readonly at: number;
  /** When each item was published that was shown for the first time, as far as the feed says so. */
  readonly fresh: readonly (Date | undefined)[];
}

/** Somebody who visits one source, and decides when. */
export interface Visitor {
  /** The instant of the next visit, from an instant on. */
  nextVisit(from: number, memory: Memory): number;
  request(at: number): { readonly url: string; readonly etag?: string | undefined };
  learn(exchange: Exchange): void;
}

const lookMs = pollSettings.lookMinutes * 60_000;

/** The product: its own decisions, from its own poll state, by its own looks on the stroke of the schedule. */
export function adaptive(server: Server): Visitor {
  let state: PollState = neverPolled;
  return {
    nextVisit: (from) => {
      if (state.goneSince !== undefined) return Number.POSITIVE_INFINITY;
      const planned = Date.parse(state.nextPollAt);
      let look = Math.max(Math.ceil(from / lookMs), Math.floor(planned / lookMs)) * lookMs;
      while (!isDueWithin(pollSettings.lookMinutes, source, state, new Date(look))) look += lookMs;
      return Math.max(look, planned);
    },
    request: (at) => {
      const { url = oldUrl, validators } = requestFor(source, state, new Date(at)) ?? {};
      return { url, etag: validators?.etag };
    },
    learn: ({ answer, at, fresh }) => {
      const pages = answer.kind === 'page' ? range(answer.from, answer.until).map(String) : [];
      const result = resultOf(answer, server, state);
      const isSame = result.kind === 'read' && result.isSame;
      state = afterVisit(source, state, { at: new Date(at), result, pages: isSame ? [] : pages, fresh });
    },
  };
}

/** The usual reader: every hour on the stroke, with "has it changed?", whatever it is told. */
export function hourly(phase: number): Visitor {
  let next = phase;
  let etag: string | undefined;
  return {
    nextVisit: () => next,
    request: () => ({ url: oldUrl, etag }),
    learn: ({ answer }) => {
      next += hourMs;
      if (answer.kind === 'page') etag = answer.etag;
    },
  };
}

const hourMs = 3_600_000;

/** As often as the rules allow, and no liar fools it: nobody who keeps the rules can be sooner. */
export function tireless({ validators }: Server): Visitor {
  let etag: string | undefined;
  return {
    nextVisit: (from, memory) => {
      let at = Math.max(from, memory.notBefore, etag === undefined ? memory.notWholeBefore : 0);
      while (at < Number.POSITIVE_INFINITY && !mayAsk(memory, etag !== undefined, at))
        at = (Math.floor(at / hourMs) + 1) * hourMs;
      return at;
    },
    request: () => ({ url: oldUrl, etag }),
    learn: ({ answer }) => {
      if (answer.kind === 'page' && validators !== 'lying') etag = answer.etag;
    },
  };
}

export const source: Source = {
  id: 'simulated',
  organisation: 'Simulated',
  hints: { feeds: [], news: [], sitemaps: [] },
  languages: ['en'],
  scope: 'invented',
  kind: 'news-source',
  themes: [],
  poll: { how: 'feed', url: oldUrl },
};

/** What `visitSource` makes of such an answer. */
export function resultOf(answer: Answer, server: Server, state: PollState): VisitResult {
  const { goodForMinutes } = server.wishes;
  const freshness = goodForMinutes === undefined ? {} : { goodForMinutes };
  switch (answer.kind) {
    case 'page': {
      const { etag, movedTo, until } = answer;
      const digest = String(until);
      const isSame = digest === state.body?.digest;
      return {
        kind: 'read',
        validators: etag === undefined ? {} : { etag },
        digest,
        wishes: isSame ? { ...state.wishes, ...freshness } : server.wishes,
        ...(movedTo !== undefined && { movedTo }),
        ...(isSame && { isSame }),
      };
    }
    case 'not-modified':
      return { kind: 'not-modified', validators: { etag: answer.etag }, wishes: freshness };
    case 'wait':
      return { kind: 'wait', seconds: answer.seconds, why: 'unavailable' };
    case 'gone':
      return { kind: 'gone' };
    case 'failed':
      return { kind: 'failed', why: 'the server answered 500' };
  }
}

const range = (from: number, until: number) => Array.from({ length: until - from }, (_, i) => from + i);
