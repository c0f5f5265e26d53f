import type { Clock } from './clock.ts';
import {
  claimTurn,
  HostState,
  holdHost,
  isRobotsDue,
  neverVisited,
  spacingSecondsFor,
  withRobots,
} from './politeness.ts';
import type { Outcome, PageRequest, Reply, Web } from './reply.ts';
import { isAllowed } from './robots.ts';
import { robotsVerdict } from './robots-verdict.ts';
import { webSettings } from './settings.ts';

/** Where the workers share what they know of hosts: the state bucket. */
export interface HostStore {
  get(bucket: 'state', key: string): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  put(
    bucket: 'state',
    key: string,
    body: string,
    condition: { readonly ifAbsent: true } | { readonly ifMatch: string },
  ): Promise<boolean>;
}

interface Visitor extends HostStore {
  readonly web: Web;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Where the state of one host rests. */
export const hostKey = (host: string) => `hosts/${host}.json`;

/**
 * Fetches a page as one polite visitor among many: robots.txt first, one request at a time a host, spaced, and silence
 * for as long as a host asks. Every hop of a redirect is treated so.
 */
export async function fetchPolitely(request: PageRequest, visitor: Visitor): Promise<Reply> {
  const visited: string[] = [];
  const mayAsk = async (url: URL): Promise<Outcome | undefined> => {
    const robots = await robotsOf(url, visitor);
    if ('kind' in robots) return robots;
    if (robots.robots && !isAllowed(robots.robots.robots, webSettings.agentToken, url.href))
      return robots.robots.basis === 'unreachable'
        ? { kind: 'unreachable', why: 'server-error', detail: `robots.txt of ${url.host} cannot be read` }
        : { kind: 'refused', code: 'robots', detail: `robots.txt of ${url.host} asks not to` };
    visited.push(url.host);
    return takeTurn(url.host, visitor);
  };
  const reply = await visitor.web.fetchPage({ ...request, mayAsk }, visitor.signal);
  for (const host of new Set(visited)) await leave(host, reply, visitor);
  return reply;
}

/** What a host's robots.txt says, asked for when what we have is old. */
async function robotsOf(url: URL, visitor: Visitor): Promise<HostState | Outcome> {
  const { state } = await stateOf(url.host, visitor);
  if (!isRobotsDue(state, visitor.clock.now())) return state;
  const busy = await takeTurn(url.host, visitor);
  if (busy) return busy;
  const reply = await visitor.web.fetchPage({ url: new URL('/robots.txt', url).href }, visitor.signal);
  await leave(url.host, reply, visitor);
  return change(url.host, visitor, (state) => withRobots(state, robotsVerdict(reply), visitor.clock.now()));
}

/** Waits for the host's next turn if it is near; else says when to come back. */
async function takeTurn(host: string, visitor: Visitor): Promise<Outcome | undefined> {
  const { clock, signal } = visitor;
  for (;;) {
    const { state, condition } = await stateOf(host, visitor);
    const turn = claimTurn(state, clock.now(), webSettings.totalSeconds);
    if (turn.go) {
      if (await visitor.put('state', hostKey(host), JSON.stringify(turn.state), condition)) return undefined;
    } else if (turn.atSeconds > webSettings.longestTurnWaitSeconds)
      return { kind: 'wait', seconds: turn.atSeconds, why: 'host-busy' };
    else await clock.sleepUntil(new Date(state.nextFreeAt), signal);
  }
}

/** Gives the host back: free after the spacing, or after the time it asked for. */
async function leave(host: string, reply: Reply, visitor: Visitor): Promise<void> {
  const now = visitor.clock.now();
  await change(host, visitor, (state) => {
    const seconds = spacingSecondsFor(state, webSettings.spacingSeconds);
    const free = { ...state, nextFreeAt: new Date(now.getTime() + seconds * 1000).toISOString() };
    return reply.kind === 'wait' && hostOf(reply.url) === host ? holdHost(free, now, reply.seconds) : free;
  });
}

async function change(host: string, visitor: Visitor, make: (state: HostState) => HostState): Promise<HostState> {
  for (;;) {
    const { state, condition } = await stateOf(host, visitor);
    const next = make(state);
    if (await visitor.put('state', hostKey(host), JSON.stringify(next), condition)) return next;
  }
}

async function stateOf(host: string, { get }: Visitor) {
  const stored = await get('state', hostKey(host));
  return stored
    ? { state: HostState.parse(JSON.parse(stored.text)), condition: { ifMatch: stored.etag } }
    : { state: neverVisited, condition: { ifAbsent: true } as const };
}

const hostOf = (url: string) => URL.parse(url)?.host;
