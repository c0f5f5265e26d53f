import type { Chance } from './chance.ts';
import type { Publisher } from './publisher.ts';
import { mayAsk, noMemory, remember } from './rules.ts';
import { type Answer, ask, type Server } from './server.ts';
import type { Visitor } from './visitors.ts';

/** One source: what it publishes, and how its server behaves. */
export interface World {
  readonly publisher: Publisher;
  readonly server: Server;
}

/** A stretch of time in milliseconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A visit, as the server saw it. */
export interface Visit {
  readonly askedAt: number;
  readonly answer: Answer;
  readonly isAgainstRules: boolean;
}

/**
 * The life of one source under one visitor: every visit is told, and for each item that was found, when. Waiting for a
 * turn and for an answer takes some seconds, as it does in the product.
 */
export function live(
  world: World,
  { visitor, chance, tell }: { visitor: Visitor; chance: Chance; tell: (visit: Visit) => void },
  { start, end }: Span,
): ReadonlyMap<number, number> {
  const { published, isDated } = world.publisher;
  const foundAt = new Map<number, number>();
  let memory = noMemory;
  let known = 0;
  let at = visitor.nextVisit(start, memory);
  while (at < end) {
    const askedAt = at + Math.round(chance.between(1000, 30_000));
    const answeredAt = askedAt + Math.round(chance.spread(200, 5000));
    const request = visitor.request(askedAt);
    const answer = ask(world, request, askedAt);
    tell({ askedAt, answer, isAgainstRules: !mayAsk(memory, request.etag !== undefined, askedAt) });
    memory = remember(memory, answer, world.server.wishes, answeredAt);
    const fresh: (Date | undefined)[] = [];
    if (answer.kind === 'page') {
      for (let item = Math.max(known, answer.from); item < answer.until; item++) {
        foundAt.set(item, answeredAt);
        fresh.push(isDated ? new Date(published[item] ?? 0) : undefined);
      }
      known = answer.until;
    }
    visitor.learn({ answer, at: answeredAt, fresh });
    at = visitor.nextVisit(answeredAt, memory);
  }
  return foundAt;
}
