import type { Wishes } from '../../../shared/sources/poll-state.ts';
import { assumptions } from './assumptions.ts';
import type { Chance } from './chance.ts';
import type { Publisher } from './publisher.ts';

/** How a source's server behaves. */
export interface Server {
  readonly validators: 'honest' | 'none' | 'ignored' | 'lying';
  /** What its feed and its answers ask for. */
  readonly wishes: Wishes;
  readonly bodyBytes: number;
  readonly troubles: readonly Trouble[];
  /** When it went: after that it answers 410, 404, or sends on to another address. */
  readonly went?: { readonly at: number; readonly how: 'gone' | 'lost' | 'moved' };
}
interface Trouble {
  readonly from: number;
  readonly until: number;
  readonly kind: 'failed' | 'wait';
  readonly waitSeconds: number;
}

/** What a server says to one question, and the requests and bytes it took. */
export type Answer = { readonly requests: number; readonly bytes: number } & (
  | {
      readonly kind: 'page';
      readonly etag?: string;
      readonly movedTo?: string;
      /** Numbers of the first item shown and of the one after the last. */
      readonly from: number;
      readonly until: number;
    }
  | { readonly kind: 'not-modified'; readonly etag: string }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed' }
);

export const oldUrl = 'https://source.example/feed/';
export const newUrl = 'https://source.example/news/feed/';

const dayMs = 24 * 3_600_000;
/** Bytes of the head of an answer, and of an error with its page. */
const headBytes = 400;
const errorBytes = 2_000;

/** A server with its manners and its troubles between two instants. */
export function serverOf(chance: Chance, start: number, end: number): Server {
  const { troubles, gone, lost, moved } = assumptions;
  const months = (end - start) / (30 * dayMs);
  const how = chance.pick<'gone' | 'lost' | 'moved' | undefined>([
    [gone * months, 'gone'],
    [lost * months, 'lost'],
    [moved * months, 'moved'],
    [1 - (gone + lost + moved) * months, undefined],
  ]);
  return {
    validators: chance.pick(assumptions.validators),
    wishes: wishesOf(chance),
    bodyBytes: Math.round(chance.spread(...assumptions.bodyBytes)),
    troubles: Array.from({ length: chance.count(troubles * months) }, () => troubleOf(chance, start, end)),
    ...(how && { went: { at: chance.between(start, end), how } }),
  };
}

function wishesOf(chance: Chance): Wishes {
  const goodForMinutes = chance.pick<number | undefined>(assumptions.goodForMinutes);
  const updatesEveryMinutes = chance.pick<number | undefined>(assumptions.updatesEveryMinutes);
  return {
    ...(goodForMinutes !== undefined && { goodForMinutes }),
    ...(updatesEveryMinutes !== undefined && { updatesEveryMinutes }),
    ...(chance.is(assumptions.skipsNights) && { skipHours: [0, 1, 2, 3, 4, 5] }),
    ...(chance.is(assumptions.skipsWeekends) && { skipDays: [0, 6] }),
  };
}

function troubleOf(chance: Chance, start: number, end: number): Trouble {
  const from = chance.between(start, end);
  const until = from + chance.spread(...assumptions.troubleHours) * 3_600_000;
  const kind = chance.pick(assumptions.troubleKinds);
  return { from, until, kind, waitSeconds: Math.round(chance.spread(...assumptions.waitSeconds)) };
}

/** Asks a server at an instant, with an ETag or without. */
export function ask(
  { server, publisher }: { readonly server: Server; readonly publisher: Publisher },
  { url, etag }: { readonly url: string; readonly etag?: string | undefined },
  at: number,
): Answer {
  const { troubles, went, validators, bodyBytes } = server;
  const how = went && at >= went.at ? went.how : undefined;
  if (how === 'gone') return { kind: 'gone', requests: 1, bytes: errorBytes };
  if (how === 'lost') return { kind: 'failed', requests: 1, bytes: errorBytes };
  const trouble = troubles.find(({ from, until }) => at >= from && at < until);
  if (trouble?.kind === 'wait') return { kind: 'wait', seconds: trouble.waitSeconds, requests: 1, bytes: errorBytes };
  if (trouble) return { kind: 'failed', requests: 1, bytes: errorBytes };
  const isSentOn = how === 'moved' && url === oldUrl;
  const cost = isSentOn ? { requests: 2, bytes: 2 * headBytes } : { requests: 1, bytes: headBytes };
  const until = countUntil(publisher.published, at);
  const current = validators === 'none' ? undefined : validators === 'lying' ? 'frozen' : `"${until}"`;
  if (etag !== undefined && etag === current && validators !== 'ignored')
    return { kind: 'not-modified', etag, ...cost };
  return {
    kind: 'page',
    ...(current !== undefined && { etag: current }),
    ...(isSentOn && { movedTo: newUrl }),
    from: Math.max(0, until - publisher.visible),
    until,
    requests: cost.requests,
    bytes: cost.bytes + bodyBytes,
  };
}

/** How many items were published until an instant. */
export function countUntil(published: readonly number[], at: number): number {
  let low = 0;
  for (let high = published.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((published[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
