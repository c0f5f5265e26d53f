import { readTombstone } from '../archive/tombstone.ts';
import { type Refusal, refuse } from './problem.ts';
import type { ApiReach } from './reach.ts';

export const missing = refuse(404, 'There is no such article.');

/** What is said for ever of an article that was taken down. */
export async function tombstone(id: string, reach: Pick<ApiReach, 'get'>): Promise<Refusal | undefined> {
  const stone = await readTombstone(id, reach);
  return (
    stone && {
      ...refuse(410, `This article was taken down on ${stone.at.slice(0, 10)}: ${stone.reason}`),
      takenDownAt: stone.at,
    }
  );
}
