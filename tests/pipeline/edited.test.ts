import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCycle } from '../../cdk/monitor/cycle.ts';
import { query } from '../../cdk/monitor/query.ts';
import { replay } from '../../cdk/monitor/replay.ts';
import { openSession } from '../../cdk/monitor/session.ts';
import { stories } from '../../cdk/monitor/stories.ts';
import { versions } from '../../cdk/monitor/versions.ts';
import { smallWeb } from '../support/small-web.ts';

const folder = mkdtempSync(join(tmpdir(), 'monitor-edited-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { where, publish, setClock } = smallWeb(folder, ['port-almond', 'tenants-voice']);
const page = {
  path: '/news/rent-desk',
  title: 'Port Almond opens a rent desk in the old customs house',
  published: '2026-11-18T09:00:00Z',
  paragraphs: [
    'Port Almond will open a municipal rent desk in the old customs house on 1 December. Deputy mayor Odile Ferrant said that 120 households a month could be advised there free of charge.',
    'The desk has four advisers, two of whom speak Tigrinya. The council has set aside 310,000 euros for the first year, and will publish how many cases were settled without going to court.',
    'The association Roofs of Almond, which had asked for the desk since 2024, called it a first step and wants evening hours as well.',
  ],
};
const edited = {
  ...page,
  title: 'Port Almond opens a rent desk in the customs house',
  published: '2026-11-11T09:00:00Z',
  paragraphs: page.paragraphs.map((text) => text.replace('120 households', '150 households')),
};
const other = {
  path: '/archive/rent-desk-almond',
  title: 'At last: somebody to ask in Port Almond',
  published: '2026-11-19T09:00:00Z',
  paragraphs: [
    'From 1 December tenants in Port Almond have somewhere to go with their letters and their worries. Odile Ferrant, who is responsible for housing, has found 310,000 euros for the desk, and four people to sit behind it.',
    'We at Roofs of Almond have waited two years for it. We shall be there on the first morning with cake, and on the second with our list of what is still missing, evening hours first of all.',
  ],
};

const third = {
  path: '/archive/first-morning-almond',
  title: 'Rent desk: who comes on the first morning?',
  published: '2026-11-21T09:00:00Z',
  paragraphs: [
    'Nine people were waiting in front of the customs house before Odile Ferrant had found her key. Roofs of Almond counted them, handed out tea and noted what each had come for.',
    'Most have had a letter that raises the rent by more than the law allows. Whether 310,000 euros will do for a year of such mornings in Port Almond, nobody dared to say on 1 December.',
  ],
};

async function runOn(instant: string): Promise<void> {
  setClock(instant);
  const session = await openSession(where);
  await runCycle(session);
  await session.close();
}

/** A run, an edit at the publisher's that also dates the page a week earlier, and a run the day after. */
beforeAll(async () => {
  publish('port-almond', [page]);
  publish('tenants-voice', [other]);
  await runOn('2026-11-23T05:00:00Z');
  publish('port-almond', [edited]);
  await runOn('2026-11-24T05:00:00Z');
}, 60_000);

/** What a command of `monitor` prints. */
async function printed(command: () => Promise<void>): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    await command();
    return log.mock.calls.flat().join('\n');
  } finally {
    log.mockRestore();
  }
}
const rows = async (sql: string) => JSON.parse(await printed(() => query(sql, { ...where, format: 'json' })));
const address = 'https://port-almond.example/news/rent-desk';

describe('D2: an article that its publisher edits', () => {
  test('is shown as it is now, once, in the week of its new date, and still in its story', async () => {
    const found = await rows('select title, week, story from articles order by day');
    expect(found).toMatchObject([
      { title: edited.title, week: '2026-W46' },
      { title: other.title, week: '2026-W47' },
    ]);
    expect(found[0].story).toBe(found[1].story);
    const shown = await printed(() => stories('show', [address], where));
    expect(shown).toContain(`2026-11-11  en  ${found[0].story}  ${edited.title}`);
  });

  test('has two versions, and staff see word by word what changed', async () => {
    const shown = await printed(() => versions(address, { ...where, format: 'text' }));
    expect(shown).toContain('title: Port Almond opens a rent desk in the [-old -]customs house');
    expect(shown).toContain('published: 2026-11-18T09:00:00Z → 2026-11-11T09:00:00Z');
    expect(shown).toContain('[-120-]{+150+} households a month could be advised there');
  });

  test('keeps the older version whole, for programs too', async () => {
    const shown = JSON.parse(await printed(() => versions(`${address}?utm_source=x`, { ...where, format: 'json' })));
    expect(shown.versions).toMatchObject([
      { version: 1, title: page.title, text: page.paragraphs.join('\n\n') },
      { version: 2, title: edited.title, text: edited.paragraphs.join('\n\n') },
    ]);
    expect(new Set(shown.versions.map(({ raw }: { raw: string }) => raw)).size).toBe(2);
    expect(shown.changes[0].facts.map(({ fact }: { fact: string }) => fact)).toEqual(['title', 'text', 'published']);
  });
});

test('D6: what staff parted stays apart through new arrivals, edits, replay and compaction', {
  timeout: 60_000,
}, async () => {
  const told = await printed(() => stories('split', [address, address], { ...where, by: 'Ada', why: 'another desk' }));
  expect(told).toContain('told by one article so far');
  publish('tenants-voice', [other, third]);
  publish('port-almond', [{ ...edited, title: page.title }]);
  await runOn('2026-11-25T05:00:00Z');
  expect(await printed(() => replay(where))).toContain('3 articles are the same byte for byte, 0 read differently');
  await runOn('2026-11-26T05:00:00Z');
  const found: { title: string; story: string }[] = await rows('select title, story from articles');
  const storyOf = new Map(found.map(({ title, story }) => [title, story]));
  expect(new Set(storyOf.keys())).toEqual(new Set([other.title, page.title, third.title]));
  expect(storyOf.get(page.title)).not.toBe(storyOf.get(other.title));
  expect([storyOf.get(page.title), storyOf.get(other.title)]).toContain(storyOf.get(third.title));
  expect(await printed(() => stories('show', [address], where))).toMatch(/Ada parted .* another desk/);
});
