import { describe, expect, test } from 'vitest';
import {
  claimTurn,
  HostState,
  holdHost,
  isRobotsDue,
  neverVisited,
  spacingSecondsFor,
  withRobots,
} from '../../shared/web/politeness.ts';
import { allowAll, disallowAll, isAllowed, parseRobots } from '../../shared/web/robots.ts';

const now = new Date('2026-11-23T12:00:00Z');
const secondsLater = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('the turns of a host', () => {
  test('the first visitor goes at once', () => {
    expect(claimTurn(neverVisited, now, 5)).toEqual({ go: true, state: { nextFreeAt: '2026-11-23T12:00:05.000Z' } });
  });

  test('the second one is told when to come back, and may go then', () => {
    const first = claimTurn(neverVisited, now, 5);
    if (!first.go) throw new Error('must go');
    expect(claimTurn(first.state, secondsLater(1.5), 5)).toEqual({ go: false, atSeconds: 4 });
    expect(claimTurn(first.state, secondsLater(5), 5)).toMatchObject({ go: true });
  });

  test('a host that asks us to stay away is left alone', () => {
    const held = holdHost(neverVisited, now, 600);
    expect(claimTurn(held, secondsLater(599), 5)).toEqual({ go: false, atSeconds: 1 });
    expect(claimTurn(held, secondsLater(600), 5)).toMatchObject({ go: true });
  });

  test('a shorter hold does not end a longer one', () => {
    expect(holdHost(holdHost(neverVisited, now, 600), now, 60).nextFreeAt).toBe('2026-11-23T12:10:00.000Z');
  });
});

describe('the robots.txt of a host', () => {
  const verdict = (text: string) => ({ basis: 'file' as const, robots: parseRobots(text) });

  test('is due at the first visit, and a day later', () => {
    expect(isRobotsDue(neverVisited, now)).toBe(true);
    const known = withRobots(neverVisited, verdict(''), now);
    expect(isRobotsDue(known, secondsLater(86_399))).toBe(false);
    expect(isRobotsDue(known, secondsLater(86_400))).toBe(true);
  });

  test('is asked for again after an hour where it could not be reached', () => {
    const known = withRobots(neverVisited, { basis: 'unreachable', robots: disallowAll }, now);
    expect(isRobotsDue(known, secondsLater(3599))).toBe(false);
    expect(isRobotsDue(known, secondsLater(3600))).toBe(true);
  });

  test('keeps only what is said to us, and survives being stored', () => {
    const text =
      'User-agent: somebot\nDisallow: /\n\nUser-agent: *\nDisallow: /private\nCrawl-delay: 7\nSitemap: https://a.example/s.xml';
    const stored = HostState.parse(JSON.parse(JSON.stringify(withRobots(neverVisited, verdict(text), now))));
    const robots = stored.robots?.robots ?? allowAll;
    expect(robots.groups).toHaveLength(1);
    expect(robots.sitemaps).toEqual(['https://a.example/s.xml']);
    expect(isAllowed(robots, 'HumanRightsCitiesMonitor', 'https://a.example/private/x')).toBe(false);
    expect(isAllowed(robots, 'HumanRightsCitiesMonitor', 'https://a.example/news')).toBe(true);
  });

  test('lengthens our spacing by its crawl delay and never shortens it', () => {
    const state = withRobots(neverVisited, verdict('User-agent: *\nCrawl-delay: 7'), now);
    expect(spacingSecondsFor(state, 5)).toBe(7);
    expect(spacingSecondsFor(state, 10)).toBe(10);
    expect(spacingSecondsFor(neverVisited, 5)).toBe(5);
  });
});
