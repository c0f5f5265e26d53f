import { inTurn } from './in-turn.ts';
import {
  claimTurn,
  HostState,
  holdHost,
  isRobotsDue,
  neverVisited,
  spacingSecondsFor,
  withRobots,
  withTdmFile,
} from './politeness.ts';
import type { Outcome, PageRequest, Reply, Web } from './reply.ts';
import { isAllowed } from './robots.ts';
import { robotsVerdict } from './robots-verdict.ts';
import { webSettings } from './settings.ts';
import { tdmFilePath } from './tdm.ts';

type Condition = { readonly ifAbsent: true } | { readonly ifMatch: string };

/** Who fetches: the web, the time, and the bucket in which all workers share what they know of hosts. */
export interface Visitor {
  readonly web: Web;
  get(bucket: 'state', key: string): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  put(bucket: 'state', key: string, body: string, condition: Condition): Promise<boolean>;
  now(): Date;
  sleepUntil(at: Date): Promise<void>;
  readonly signal: AbortSignal;
}

/** What a site answered, and the rules for mining text that its host keeps in a file. */
export type PoliteReply = Reply & { readonly tdmFile?: string | undefined };

/** Where the state of one host rests. */
export const hostKey = (host: string) => `hosts/${host}.json`;

/**
 * Fetches a page as one polite visitor among many: robots.txt first, one request at a time a host, spaced, and silence
 * for as long as a host asks. Every hop of a redirect is treated so.
 */
export async function fetchPolitely(request: PageRequest, visitor: Visitor): Promise<PoliteReply> {
  const host = hostOf(request.url);
  return host === undefined
    ? visitor.web.fetchPage(request, visitor.signal)
    : inTurn(host, () => visit(request, visitor));
}

async function visit(request: PageRequest, visitor: Visitor): Promise<PoliteReply> {
  const visited = new Set<string>();
  const mayAsk = async (url: URL): Promise<Outcome | undefined> => {
    const objection = await robotsObjection(url, visitor);
    if (objection) return objection;
    const busy = visited.has(url.host) ? undefined : await takeTurn(url.host, visitor);
    if (!busy) visited.add(url.host);
    return busy;
  };
  const reply = await visitor.web.fetchPage({ ...request, mayAsk }, visitor.signal);
  for (const host of visited) await leave(host, reply, visitor);
  const host = hostOf(reply.url);
  return host === undefined ? reply : { ...reply, tdmFile: (await stateOf(host, visitor)).state.tdmFile };
}

/** Why robots.txt forbids a page, if it does. */
async function robotsObjection(url: URL, visitor: Visitor): Promise<Outcome | undefined> {
  const known = await robotsOf(url, visitor);
  if ('kind' in known) return known;
  const { robots } = known;
  if (!robots || isAllowed(robots.robots, webSettings.agentToken, url.href)) return undefined;
  return robots.basis === 'unreachable'
    ? { kind: 'unreachable', why: 'server-error', detail: `robots.txt of ${url.host} cannot be read` }
    : { kind: 'refused', code: 'robots', detail: `robots.txt of ${url.host} asks us to stay away` };
}

/** What a host says to robots; asked for again, with what it says of mining its texts, when what we have is old. */
async function robotsOf(url: URL, visitor: Visitor): Promise<HostState | Outcome> {
  const { state } = await stateOf(url.host, visitor);
  if (!isRobotsDue(state, visitor.now())) return state;
  const robots = await askForFile(new URL('/robots.txt', url), visitor);
  if (robots.kind === 'wait') return robots;
  const verdict = robotsVerdict(robots);
  if (
    verdict.basis !== 'unreachable' &&
    isAllowed(verdict.robots, webSettings.agentToken, new URL(tdmFilePath, url).href)
  ) {
    const tdm = await askForFile(new URL(tdmFilePath, url), visitor);
    await change(url.host, visitor, (now) => withTdmFile(now, tdm));
  }
  return change(url.host, visitor, (now) => withRobots(now, verdict, visitor.now()));
}

/** One of the files in which a host speaks to robots, in a turn of its own. */
async function askForFile({ href: url, host }: URL, visitor: Visitor): Promise<Reply> {
  const busy = await takeTurn(host, visitor);
  if (busy) return { ...busy, url, redirects: [] };
  const reply = await visitor.web.fetchPage({ url, maxBytes: webSettings.robotsMaxBytes }, visitor.signal);
  await leave(host, reply, visitor);
  return reply;
}

/** Waits for the host's next turn if that is near; else says when to come back. */
async function takeTurn(host: string, visitor: Visitor): Promise<Outcome | undefined> {
  const giveUpAt = visitor.now().getTime() + webSettings.longestTurnWaitSeconds * 1000;
  for (;;) {
    const { state, condition } = await stateOf(host, visitor);
    // Nobody else comes while we are there; should we die there, the others come when a visit must have ended.
    const turn = claimTurn(state, visitor.now(), webSettings.totalSeconds);
    if (turn.go) {
      if (await visitor.put('state', hostKey(host), JSON.stringify(turn.state), condition)) return undefined;
      continue;
    }
    if (visitor.now().getTime() >= giveUpAt) return { kind: 'wait', seconds: turn.atSeconds, why: 'host-busy' };
    const nextLook = visitor.now().getTime() + webSettings.spacingSeconds * 1000;
    await visitor.sleepUntil(new Date(Math.min(Date.parse(state.nextFreeAt), nextLook)));
  }
}

/** Gives the host back: free after the spacing, or after the time it asked for. */
async function leave(host: string, reply: Reply, visitor: Visitor): Promise<void> {
  const now = visitor.now();
  await change(host, visitor, (state) => {
    const spacingMs = spacingSecondsFor(state, webSettings.spacingSeconds) * 1000;
    const free = { ...state, nextFreeAt: new Date(now.getTime() + spacingMs).toISOString() };
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

async function stateOf(host: string, { get }: Visitor): Promise<{ state: HostState; condition: Condition }> {
  const stored = await get('state', hostKey(host));
  return stored
    ? { state: HostState.parse(JSON.parse(stored.text)), condition: { ifMatch: stored.etag } }
    : { state: neverVisited, condition: { ifAbsent: true } };
}

const hostOf = (url: string) => URL.parse(url)?.host;
