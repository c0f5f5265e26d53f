import { type Chance, chanceOf } from './chance.ts';
import { type Publisher, publisherOf } from './publisher.ts';
import { mayAsk, noMemory, remember } from './rules.ts';
import { ask, countUntil, type Server, serverOf } from './server.ts';
import { countVisit, newTally, type Tally } from './tally.ts';
import { adaptive, hourly, tireless, type Visitor } from './visitors.ts';

/** How much is simulated. */
export interface Extent {
  readonly seed: number;
  readonly sources: number;
  readonly days: number;
  /** Minutes between two looks for sources that are due. */
  readonly tickMinutes: number;
}
interface World {
  readonly publisher: Publisher;
  readonly server: Server;
}
export type Way = 'adaptive' | 'hourly' | 'tireless';
export const ways: readonly Way[] = ['adaptive', 'hourly', 'tireless'];

const minute = 60_000;
const day = 24 * 60 * minute;
/** A Monday. */
const start = Date.UTC(2026, 8, 7);
/** Days after those that count: visits go on without being counted, so that every item has time to be found. */
const daysAfter = 8;

/** Visits the same field in each way. */
export function simulate(extent: Extent): Readonly<Record<Way, Tally>> {
  const tallies = { adaptive: newTally(), hourly: newTally(), tireless: newTally() };
  const end = start + extent.days * day;
  for (let i = 0; i < extent.sources; i++) {
    const chance = chanceOf(extent.seed, 8 * i);
    const server = serverOf(chance, start, end);
    const stops = server.went && server.went.how !== 'moved' ? server.went.at : end + daysAfter * day;
    const world = { server, publisher: publisherOf(chance, start, stops) };
    for (const [w, way] of ways.entries())
      visitAll(world, { way, extent, chance: chanceOf(extent.seed, 8 * i + 1 + w) }, tallies[way]);
  }
  return tallies;
}

interface Run {
  readonly way: Way;
  readonly extent: Extent;
  readonly chance: Chance;
}

/** The life of one source under one way of visiting it. */
function visitAll(world: World, { way, extent, chance }: Run, tally: Tally): void {
  const { server, publisher } = world;
  const { published } = publisher;
  const tick = extent.tickMinutes * minute;
  const end = start + extent.days * day;
  const visitor = visitorOf(way, server, chance);
  const minutesUntilFound = new Map<number, number>();
  let memory = noMemory;
  let known = 0;
  for (let at = start; at < end + daysAfter * day; at += tick) {
    at = Math.max(at, Math.ceil((visitor.lookFrom() - start) / tick) * tick + start);
    if (at >= end + daysAfter * day || !visitor.isDue(at, memory)) continue;
    // The message lies in its queue for a while; then the server takes its time.
    const askedAt = at + Math.round(chance.between(1000, 30_000));
    const answeredAt = askedAt + Math.round(chance.spread(200, 5000));
    const request = visitor.request(askedAt);
    const answer = ask(world, request, askedAt);
    const isAgainst = !mayAsk(memory, request.etag !== undefined, askedAt);
    if (at < end) countVisit(tally, answer, isAgainst);
    memory = remember(memory, answer, server.wishes, answeredAt);
    const shown = answer.kind === 'page' ? itemsBetween(Math.max(known, answer.from), answer.until) : [];
    for (const item of shown) minutesUntilFound.set(item, (answeredAt - (published[item] ?? 0)) / minute);
    if (answer.kind === 'page') known = answer.until;
    const fresh = shown.map((item) => (publisher.isDated ? new Date(published[item] ?? 0) : undefined));
    visitor.learn({ answer, at: answeredAt, fresh });
  }
  countItems(world, { extent, minutesUntilFound }, tally);
}

const itemsBetween = (from: number, until: number) =>
  Array.from({ length: Math.max(0, until - from) }, (_, i) => from + i);

function visitorOf(way: Way, server: Server, chance: Chance): Visitor {
  if (way === 'adaptive') return adaptive(server);
  return way === 'hourly' ? hourly(start + chance.whole(0, 3) * 15 * minute) : tireless(server);
}

function countItems(
  { publisher: { published }, server }: World,
  { extent, minutesUntilFound }: { readonly extent: Extent; readonly minutesUntilFound: ReadonlyMap<number, number> },
  tally: Tally,
): void {
  const first = countUntil(published, start);
  const until = countUntil(published, start + extent.days * day);
  const isActive = until - first >= extent.days;
  for (let item = first; item < until; item++) {
    tally.published += 1;
    const minutes = minutesUntilFound.get(item);
    if (minutes === undefined) {
      tally.neverFound += 1;
      continue;
    }
    tally.all.push(minutes);
    if (isActive) tally.active.push(minutes);
    if (isActive && mayBeAskedHourly(server)) tally.activeHourly.push(minutes);
  }
}

function mayBeAskedHourly({ validators, wishes }: Server): boolean {
  const { goodForMinutes = 0, updatesEveryMinutes = 60, skipHours, skipDays } = wishes;
  return validators === 'honest' && Math.max(goodForMinutes, updatesEveryMinutes) <= 60 && !skipHours && !skipDays;
}
