import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../../cdk/local/cloud.ts';
import { createResources } from '../../cdk/local/resources.ts';
import {
  atDeadline,
  corrections,
  lostUpdates,
  type Racers,
  sameVersion,
  startRacers,
  weekOfRound,
} from '../bench/desk/rounds.ts';

// Four processes over the local cloud; `tests/bench/desk/races.ts` is the same at length.
const folder = mkdtempSync(join(tmpdir(), 'monitor-races-'));
let cloud: Cloud;
let racers: Racers;
let round = 0;

beforeAll(async () => {
  cloud = await startCloud(folder);
  await createResources();
  racers = await startRacers(4);
}, 60_000);
afterAll(async () => {
  racers?.stop();
  await cloud?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function several(race: (week: string) => Promise<readonly string[]>): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (let i = 0; i < 3; i++) wrong.push(...(await race(weekOfRound(round++))));
  return wrong;
}

test('a lost update: what four processes do to a draft at once is all there, each once', async () => {
  expect(await several((week) => lostUpdates(racers, week, 4))).toEqual([]);
}, 60_000);

test('a double approval: of four who approve the version that all have read, one does', async () => {
  expect(await several((week) => sameVersion(racers, week, 4, { do: 'approve' }))).toEqual([]);
}, 60_000);

test.each(['publish', 'skip', 'hold'] as const)(
  'an approval at the deadline (%s): one of them ends the draft, after every edit that was accepted',
  async (rule) => expect(await several((week) => atDeadline(racers, week, rule))).toEqual([]),
  60_000,
);

test('corrections while a digest is being published all stand on its page', async () => {
  expect(await several((week) => corrections(racers, week, 4))).toEqual([]);
}, 60_000);
