import type { Reply } from './reply.ts';
import { allowAll, disallowAll, parseRobots, type Robots } from './robots.ts';

/** What the answer to `/robots.txt` allows, and on what ground. */
export interface RobotsVerdict {
  /** `file`: there are rules. `none`: there is no such file. `unreachable`: nobody knows, so nothing may be fetched. */
  readonly basis: 'file' | 'none' | 'unreachable';
  readonly robots: Robots;
}

/**
 * Turns the answer to a request for `/robots.txt` into rules (RFC 9309 section 2.3.1): none where there is no file,
 * nothing allowed where the server or the network fails or asks us to wait.
 */
export function robotsVerdict(reply: Reply): RobotsVerdict {
  if (reply.kind === 'page') {
    return { basis: 'file', robots: parseRobots(new TextDecoder().decode(reply.body)) };
  }
  const isUnavailable = reply.kind === 'missing' || reply.kind === 'gone' || isEndlessRedirect(reply);
  return isUnavailable ? { basis: 'none', robots: allowAll } : { basis: 'unreachable', robots: disallowAll };
}

/** More redirects than one may be asked to follow count as "no such file" (section 2.3.1.2). */
function isEndlessRedirect(reply: Reply): boolean {
  return reply.kind === 'refused' && (reply.code === 'too-many-redirects' || reply.code === 'redirect-loop');
}
