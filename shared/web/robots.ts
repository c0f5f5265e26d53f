import * as z from 'zod/mini';
import { matchesPath, normalPath, patternSubject } from './path-pattern.ts';
import { webSettings } from './settings.ts';

const Group = z.object({
  /** Product tokens in lower case, or `*`. */
  agents: z.array(z.string()),
  rules: z.array(z.object({ allow: z.boolean(), pattern: z.string() })),
  crawlDelaySeconds: z.optional(z.number()),
  /** What a `Content-Signal` line grants or refuses, such as `ai-train`: `false`. */
  signals: z.record(z.string(), z.boolean()),
});
type Group = z.infer<typeof Group>;

/** What a robots.txt says. */
export const Robots = z.object({ groups: z.array(Group), sitemaps: z.array(z.string()) });
export type Robots = z.infer<typeof Robots>;

/** A robots.txt that allows everything, and one that allows nothing. */
export const allowAll: Robots = { groups: [], sitemaps: [] };
export const disallowAll: Robots = {
  groups: [{ agents: ['*'], rules: [{ allow: false, pattern: '/' }], signals: {} }],
  sitemaps: [],
};

/** Reads a robots.txt (RFC 9309). Whatever is no rule is passed over; what lies beyond the cap is not read. */
export function parseRobots(text: string): Robots {
  const groups: Group[] = [];
  const sitemaps: string[] = [];
  let agentsOpen = false;
  for (const [key, value] of records(text)) {
    const group = groups.at(-1);
    if (key === 'sitemap') sitemaps.push(value);
    else if (key === 'user-agent') {
      if (agentsOpen && group) group.agents.push(productToken(value));
      else groups.push({ agents: [productToken(value)], rules: [], signals: {} });
      agentsOpen = true;
    } else if (group) {
      addTo(group, key, value);
      if (key === 'allow' || key === 'disallow') agentsOpen = false;
    }
  }
  return { groups, sitemaps };
}

/** May a robot of this name fetch this URL? The longest matching rule decides, and of two the one that allows. */
export function isAllowed(robots: Robots, agentToken: string, url: string): boolean {
  const parsed = URL.parse(url);
  if (!parsed) return false;
  if (parsed.pathname === '/robots.txt') return true;
  const subject = patternSubject(parsed);
  let decision = { allow: true, length: -1 };
  for (const { allow, pattern } of groupFor(robots, agentToken).rules) {
    if (pattern.length < decision.length || (pattern.length === decision.length && !allow)) continue;
    if (matchesPath(pattern, subject)) decision = { allow, length: pattern.length };
  }
  return decision.allow;
}

/** All that is said to a robot of this name as one group: its own groups together, else those for everybody. */
export function groupFor({ groups }: Robots, agentToken: string): Group {
  const named = groups.filter(({ agents }) => agents.includes(agentToken.toLowerCase()));
  const ours = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'));
  const delays = ours.flatMap(({ crawlDelaySeconds }) => crawlDelaySeconds ?? []);
  return {
    agents: [agentToken.toLowerCase()],
    rules: ours.flatMap(({ rules }) => rules),
    ...(delays.length > 0 && { crawlDelaySeconds: Math.max(...delays) }),
    signals: Object.fromEntries(ours.flatMap(({ signals }) => Object.entries(signals))),
  };
}

function* records(text: string): Generator<readonly [string, string]> {
  for (const line of withinCap(text.replace(/^\uFEFF/, '')).split(/\r\n|[\r\n]/)) {
    const [statement = ''] = line.split('#');
    const colon = statement.indexOf(':');
    if (colon > 0) yield [statement.slice(0, colon).trim().toLowerCase(), statement.slice(colon + 1).trim()];
  }
}

/** Cut at a line's end: half a path would forbid more than its author did. */
function withinCap(text: string): string {
  const { robotsMaxBytes } = webSettings;
  return text.length > robotsMaxBytes ? text.slice(0, text.lastIndexOf('\n', robotsMaxBytes) + 1) : text;
}

/** `Bot/1.0 (+https://…)` addresses `bot`. */
function productToken(value: string): string {
  return value.startsWith('*') ? '*' : (/^[\w-]+/.exec(value)?.[0] ?? '').toLowerCase();
}

/** An empty rule is no rule: `Disallow:` alone forbids nothing. */
function addTo(group: Group, key: string, value: string): void {
  if ((key === 'allow' || key === 'disallow') && value !== '')
    group.rules.push({ allow: key === 'allow', pattern: normalPath(value) });
  if (key === 'crawl-delay' && /^\d+(\.\d+)?$/.test(value))
    group.crawlDelaySeconds = Math.min(Number(value), webSettings.crawlDelayMaxSeconds);
  if (key === 'content-signal')
    for (const [, name = '', answer] of value.toLowerCase().matchAll(/([a-z-]+)\s*=\s*(yes|no)\b/g))
      group.signals[name] = answer === 'yes';
}
