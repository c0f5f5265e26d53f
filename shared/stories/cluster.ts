import type { StoryLink } from './compare.ts';

/** What a person decided: each article of the one side and each of the other are one story, or two. */
export interface Ruling {
  readonly these: readonly string[];
  readonly those: readonly string[];
  readonly are: 'one' | 'two';
}

/**
 * Parts articles into stories by their links: those that hang together are one. A person's rulings come first: what
 * was joined stays one, what was parted is never joined, and an article linked to both sides goes with the stronger
 * link. The last ruling on a pair counts. The same articles, links and rulings give the same stories in whatever order
 * they came.
 */
export function cluster(
  ids: readonly string[],
  links: readonly StoryLink[],
  rulings: readonly Ruling[] = [],
): readonly (readonly string[])[] {
  const groupOf = new Map(ids.map((id) => [id, new Set([id])]));
  const ruled = new Map(rulings.flatMap(pairsRuled));
  const isParted = (a: Set<string>, b: Set<string>) =>
    ruled.size > 0 && [...a].some((x) => [...b].some((y) => ruled.get(pairKey(x, y))?.are === 'two'));
  const join = (x: string, y: string) => {
    const [a, b] = [groupOf.get(x), groupOf.get(y)];
    if (!a || !b || a === b || isParted(a, b)) return;
    for (const id of b) groupOf.set(id, a.add(id));
  };
  for (const { a, b, are } of ruled.values()) if (are === 'one') join(a, b);
  for (const { a, b } of strongestFirst(links)) join(a, b);
  return [...new Set(groupOf.values())].map((group) => [...group].sort());
}

/**
 * The links that a story keeps: the few strongest of each article, and those that hold all of it together. A link that
 * is left out stays out whatever comes later, so the order in which links come changes nothing.
 */
export function strongest(links: readonly StoryLink[], ofEach: number): readonly StoryLink[] {
  const counts = new Map<string, number>();
  const groupOf = new Map<string, Set<string>>();
  const groupWith = (id: string) => groupOf.get(id) ?? new Set([id]);
  return strongestFirst(links).filter(({ a, b }) => {
    const isAmongStrongest = [a, b].filter((id) => count(counts, id) <= ofEach).length > 0;
    const [one, other] = [groupWith(a), groupWith(b)];
    const joins = !one.has(b);
    if (joins) for (const id of [...one, ...other]) groupOf.set(id, one.add(id));
    return isAmongStrongest || joins;
  });
}

function count(counts: Map<string, number>, id: string): number {
  const next = (counts.get(id) ?? 0) + 1;
  counts.set(id, next);
  return next;
}

const strongestFirst = (links: readonly StoryLink[]) =>
  links.toSorted((p, q) => q.evidence - p.evidence || compare(p.a, q.a) || compare(p.b, q.b));

const pairsRuled = ({ these, those, are }: Ruling) =>
  these.flatMap((a) => those.map((b) => [pairKey(a, b), { a, b, are }] as const));
const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
