import * as z from 'zod/mini';
import type { Reply } from './reply.ts';
import { groupFor, Robots } from './robots.ts';
import type { RobotsVerdict } from './robots-verdict.ts';
import { webSettings } from './settings.ts';

/** What the workers share about one host, so that together they behave like one polite visitor. */
export const HostState = z.object({
  nextFreeAt: z.iso.datetime(),
  robots: z.optional(
    z.object({ fetchedAt: z.iso.datetime(), basis: z.enum(['file', 'none', 'unreachable']), robots: Robots }),
  ),
  /** The host's `tdmrep.json`, where it has one. */
  tdmFile: z.optional(z.string()),
});
export type HostState = z.infer<typeof HostState>;

/** A host nobody has visited. */
export const neverVisited: HostState = { nextFreeAt: '1970-01-01T00:00:00.000Z' };

/** Go, and the state to store first; or come back in so many seconds. */
export type Turn =
  | { readonly go: true; readonly state: HostState }
  | { readonly go: false; readonly atSeconds: number };

/** Asks for a host's next turn. It is ours once the state is stored and nobody else stored before. */
export function claimTurn(state: HostState, now: Date, spacingSeconds: number): Turn {
  const leftSeconds = (Date.parse(state.nextFreeAt) - now.getTime()) / 1000;
  if (leftSeconds > 0) return { go: false, atSeconds: Math.ceil(leftSeconds) };
  return { go: true, state: { ...state, nextFreeAt: later(now, spacingSeconds) } };
}

/** The state after a host asked us to stay away: nobody goes before that. */
export function holdHost(state: HostState, now: Date, seconds: number): HostState {
  const until = later(now, seconds);
  return Date.parse(until) > Date.parse(state.nextFreeAt) ? { ...state, nextFreeAt: until } : state;
}

/** Seconds between two visits: our own spacing, or the host's `Crawl-delay` if that is longer. */
export function spacingSecondsFor({ robots }: HostState, ownSeconds: number): number {
  const delay = robots && groupFor(robots.robots, webSettings.agentToken).crawlDelaySeconds;
  return Math.max(ownSeconds, delay ?? 0);
}

/** Must robots.txt be asked for before the next page? A failure is asked again sooner than an answer. */
export function isRobotsDue({ robots }: HostState, now: Date): boolean {
  if (!robots) return true;
  const { robotsMaxAgeSeconds, robotsRetrySeconds } = webSettings;
  const maxAgeSeconds = robots.basis === 'unreachable' ? robotsRetrySeconds : robotsMaxAgeSeconds;
  return now.getTime() - Date.parse(robots.fetchedAt) >= maxAgeSeconds * 1000;
}

/** The state after robots.txt was fetched; only what is said to us is kept. */
export function withRobots(state: HostState, { basis, robots }: RobotsVerdict, now: Date): HostState {
  const ours = { groups: [groupFor(robots, webSettings.agentToken)], sitemaps: robots.sitemaps };
  return { ...state, robots: { fetchedAt: now.toISOString(), basis, robots: ours } };
}

/** The state after `tdmrep.json` was asked for; what was there before holds where the host did not answer. */
export function withTdmFile({ tdmFile, ...state }: HostState, reply: Reply): HostState {
  if (reply.kind === 'page') return { ...state, tdmFile: new TextDecoder().decode(reply.body) };
  const isKnown = reply.kind === 'missing' || reply.kind === 'gone';
  return isKnown || tdmFile === undefined ? state : { ...state, tdmFile };
}

function later(now: Date, seconds: number): string {
  return new Date(now.getTime() + seconds * 1000).toISOString();
}
