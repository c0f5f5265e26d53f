import { weekBounds } from '../../archive/week.ts';
import type { Digest } from '../../digest/digest.ts';

/** When an issue was made, in the world's terms: at the end of its week; and when it was last corrected. */
export function issueDates({ week, zone, corrections }: Pick<Digest, 'week' | 'zone' | 'corrections'>) {
  const published = new Date(weekBounds(week, zone).end);
  const updated = corrections.map(({ at }) => new Date(at)).reduce((a, b) => (a > b ? a : b), published);
  return { published, updated };
}

/** The newest issues that a feed has, newest first. */
export const newestOf = (digests: readonly Digest[]): readonly Digest[] =>
  digests.toSorted((a, b) => (a.week < b.week ? 1 : -1)).slice(0, maxItems);

/** Half a year: whoever reads less often finds the rest in the list of digests. */
const maxItems = 26;
