import type { StoryLink } from './compare.ts';

/** What a person decided about two articles; the last decision on a pair counts. */
export interface Ruling {
  readonly a: string;
  readonly b: string;
  readonly are: 'one' | 'two';
}

/**
 * Parts articles into stories by their links: those that hang together are one. A person's rulings come first: what
 * was joined stays one, what was parted is never joined, and an article linked to both sides goes with the stronger
 * link. The same articles, links and rulings give the same stories in whatever order they came.
 */
export function cluster(
  ids: readonly string[],
  links: readonly StoryLink[],
  rulings: readonly Ruling[] = [],
): readonly (readonly string[])[] {
  const groupOf = new Map(ids.map((id) => [id, new Set([id])]));
  const latest = new Map(rulings.map((ruling) => [pairKey(ruling.a, ruling.b), ruling]));
  const isParted = (a: Set<string>, b: Set<string>) =>
    [...a].some((x) => [...b].some((y) => latest.get(pairKey(x, y))?.are === 'two'));
  const join = (x: string, y: string) => {
    const [a, b] = [groupOf.get(x), groupOf.get(y)];
    if (!a || !b || a === b || isParted(a, b)) return;
    for (const id of b) groupOf.set(id, a.add(id));
  };
  for (const { a, b, are } of latest.values()) if (are === 'one') join(a, b);
  const strongestFirst = links.toSorted((p, q) => q.evidence - p.evidence || compare(p.a, q.a) || compare(p.b, q.b));
  for (const { a, b } of strongestFirst) join(a, b);
  return [...new Set(groupOf.values())].map((group) => [...group].sort());
}

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
