import type { Tags } from './tags.ts';

/** Tags that an article has after tagging anew and not before, and the other way round: `theme:right-to-housing`. */
export interface TagChange {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** What tagging an article anew changes. */
export function compareTags(before: Tags, after: Tags): TagChange {
  const [old, fresh] = [namesOf(before), namesOf(after)];
  return { gained: [...fresh.difference(old)], lost: [...old.difference(fresh)] };
}

const namesOf = ({ themes, sdgs, places, organisations }: Tags): ReadonlySet<string> =>
  new Set([
    ...themes.map(({ id }) => `theme:${id}`),
    ...sdgs.map(({ goal }) => `goal:${goal}`),
    ...places.map(({ id }) => `place:${id}`),
    ...organisations.map(({ id }) => `organisation:${id}`),
  ]);
