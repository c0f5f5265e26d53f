import { type Chance, chanceOf } from './chance.ts';
import { live, type World } from './life.ts';
import { publisherOf } from './publisher.ts';
import { countUntil, type Server, serverOf } from './server.ts';
import { countVisit, newTally, type Tally } from './tally.ts';
import { adaptive, hourly, tireless, type Visitor } from './visitors.ts';

/** How much is simulated. */
export interface Extent {
  readonly seed: number;
  readonly sources: number;
  readonly days: number;
}
/** The tireless one first: what it does not find nobody could who keeps the rules. */
const ways = ['tireless', 'adaptive', 'hourly'] as const;
type Way = (typeof ways)[number];

const minute = 60_000;
const day = 24 * 60 * minute;
/** A Monday. */
const start = Date.UTC(2026, 8, 7);
/** Days after those that count: visits go on without being counted, so that every item has time to be found. */
const daysAfter = 8;

/** Visits the same field in each way. */
export function simulate(extent: Extent): Readonly<Record<Way, Tally>> {
  const tallies = { adaptive: newTally(), hourly: newTally(), tireless: newTally() };
  for (let i = 0; i < extent.sources; i++) {
    const world = worldOf(extent, i);
    const found = ways.map((way) => visitAll(world, { way, extent, i }, tallies[way]));
    const [findable = new Map()] = found;
    for (const [w, way] of ways.entries())
      countItems(world, { extent, foundAt: found[w] ?? new Map(), findable }, tallies[way]);
  }
  return tallies;
}

function worldOf({ seed, days }: Extent, i: number): World {
  const chance = chanceOf(seed, 8 * i);
  const end = start + days * day;
  const server = serverOf(chance, start, end);
  return { server, publisher: publisherOf(chance, start, isLiving(server) ? end + daysAfter * day : wentAt(server)) };
}

const wentAt = ({ went }: Server) => went?.at ?? Number.POSITIVE_INFINITY;
const isLiving = ({ went }: Server) => went === undefined || went.how === 'moved';

interface Run {
  readonly way: Way;
  readonly extent: Extent;
  /** Number of the source. */
  readonly i: number;
}

function visitAll(world: World, { way, extent: { seed, days }, i }: Run, tally: Tally) {
  const began = performance.now();
  const chance = chanceOf(seed, 8 * i + 1 + ways.indexOf(way));
  const visitor = visitorFor(way, world.server, chance);
  const end = start + days * day;
  const foundAt = live(
    world,
    { visitor, chance, tell: (visit) => visit.askedAt < end && countVisit(tally, visit) },
    { start, end: end + daysAfter * day },
  );
  tally.milliseconds += performance.now() - began;
  return foundAt;
}

function visitorFor(way: Way, server: Server, chance: Chance): Visitor {
  if (way === 'adaptive') return adaptive(server);
  return way === 'tireless' ? tireless(server) : hourly(start + chance.whole(0, 59) * minute);
}

interface Finds {
  readonly extent: Extent;
  /** When each item was found. */
  readonly foundAt: ReadonlyMap<number, number>;
  /** The items that the rules let anybody find. */
  readonly findable: ReadonlyMap<number, number>;
}

function countItems(world: World, { extent, foundAt, findable }: Finds, tally: Tally): void {
  const { published } = world.publisher;
  const first = countUntil(published, start);
  const items = countUntil(published, start + extent.days * day) - first;
  const isActive = items >= extent.days;
  const delays = [
    tally.all,
    ...(isActive ? [tally.active] : []),
    ...(isActive && mayBeAskedHourly(world.server) ? [tally.activeHourly] : []),
  ];
  tally.published += items;
  for (let item = first; item < first + items; item++) {
    const at = foundAt.get(item);
    if (at === undefined) countLoss(world.server, findable.has(item), tally);
    else for (const minutes of delays) minutes.push((at - (published[item] ?? 0)) / minute);
  }
}

function countLoss(server: Server, isFindable: boolean, tally: Tally): void {
  tally.neverFound += 1;
  if (!isFindable || !isLiving(server)) return;
  if (server.validators === 'lying') tally.hiddenByLiars += 1;
  else tally.missed += 1;
}

function mayBeAskedHourly({ validators, wishes }: Server): boolean {
  const { goodForMinutes = 0, updatesEveryMinutes = 60, skipHours, skipDays } = wishes;
  return validators === 'honest' && Math.max(goodForMinutes, updatesEveryMinutes) <= 60 && !skipHours && !skipDays;
}
