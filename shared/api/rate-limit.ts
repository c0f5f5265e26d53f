import { apiSettings } from './settings.ts';

/** What a client may still do. */
export interface Allowance {
  readonly limit: number;
  readonly left: number;
  /** Seconds until all of it is there again. */
  readonly resetSeconds: number;
  readonly isOver: boolean;
}

/** Counts requests by client in windows of a minute. Each process counts by itself. */
export function rateLimit() {
  const counts = new Map<string, { start: number; requests: number }>();
  return (client: string, limit: number, now: Date): Allowance => {
    const { windowSeconds, maxClients } = apiSettings;
    const known = counts.get(client);
    const passed = known ? (now.getTime() - known.start) / 1000 : windowSeconds;
    const count = known && passed < windowSeconds && passed >= 0 ? known : { start: now.getTime(), requests: 0 };
    count.requests++;
    counts.delete(client);
    counts.set(client, count);
    const [oldest] = counts.keys();
    if (counts.size > maxClients && oldest !== undefined) counts.delete(oldest);
    return {
      limit,
      left: Math.max(0, limit - count.requests),
      resetSeconds: Math.ceil(windowSeconds - (now.getTime() - count.start) / 1000),
      isOver: count.requests > limit,
    };
  };
}

/** An allowance as headers (draft-ietf-httpapi-ratelimit-headers). */
export const rateHeaders = (name: string, { limit, left, resetSeconds, isOver }: Allowance) => ({
  'RateLimit-Policy': `"${name}";q=${limit};w=${apiSettings.windowSeconds}`,
  RateLimit: `"${name}";r=${left};t=${resetSeconds}`,
  ...(isOver && { 'Retry-After': String(resetSeconds) }),
});
