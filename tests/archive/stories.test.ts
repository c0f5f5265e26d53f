import { expect, test } from 'vitest';
import { linkStory, rearrange } from '../../shared/archive/stories.ts';
import { readStory, storyIdOf } from '../../shared/archive/story-shelf.ts';
import type { Card } from '../../shared/stories/compare.ts';
import { memberOf } from '../../shared/stories/story.ts';
import { shelfInMemory } from '../support/shelf.ts';

const at = new Date('2026-11-23T06:00:00Z');
type ShelfInMemory = ReturnType<typeof shelfInMemory>;
const card = (id: string, evidence: readonly string[], day = '2026-11-18'): Card => ({
  id,
  day,
  language: 'en',
  host: `${id}.example`,
  title: id,
  evidence,
  keys: [],
});
const eviction = ['n:varga', 'n:crane', '#4300', 'd:8-31'];
const library = ['n:lindahl', 'n:moberg', '#2600', 'd:6-12'];
const link = (one: Card, shelf: ShelfInMemory) => linkStory(one, shelf, at);
const storyOf = async (id: string, shelf: ShelfInMemory) => (await readStory(await storyIdOf(id, shelf), shelf)).story;
/** What staff's command does: a decision on all articles of one side with all of the other. */
function decide(
  are: 'one' | 'two',
  sides: readonly (readonly Card[])[],
  shelf: ShelfInMemory,
  when = '2026-11-23T08:00:00Z',
) {
  const [these = [], those = []] = sides.map((cards) => cards.map(({ id }) => id));
  const ruling = { these, those, are, by: 'Ada', at: when, why: 'another town' };
  return rearrange(sides.flat().map(memberOf), shelf, (stories) =>
    stories.map((story, i) => (i > 0 ? story : { ...story, rulings: [...story.rulings, ruling] })),
  );
}

test('D4, D6: articles that share evidence are one story, with the reason; others are stories of their own', async () => {
  const shelf = shelfInMemory();
  for (const one of [card('b', eviction), card('a', eviction, '2026-11-20'), card('c', library)])
    await link(one, shelf);
  expect(await storyIdOf('a', shelf)).toBe(await storyIdOf('b', shelf));
  expect(await storyIdOf('c', shelf)).toBe('c');
  const { links } = await storyOf('a', shelf);
  expect(links).toMatchObject([{ a: 'a', b: 'b', because: 'names varga, crane; numbers 4300; days 8-31' }]);
});

test('D4: a story goes on over the turn of the year', async () => {
  const shelf = shelfInMemory();
  const cards = [card('a', eviction, '2026-12-28'), card('b', eviction, '2027-01-11')];
  for (const one of cards) await link(one, shelf);
  expect(await storyIdOf('b', shelf)).toBe(await storyIdOf('a', shelf));
});

test('many that come at once, and come twice, end in one story', async () => {
  const shelf = shelfInMemory();
  const cards = Array.from({ length: 8 }, (_, i) => card(`a${i}`, eviction));
  await Promise.all([...cards, ...cards].map((one) => link(one, shelf)));
  const ids = await Promise.all(cards.map(({ id }) => storyIdOf(id, shelf)));
  expect(new Set(ids).size).toBe(1);
  expect((await storyOf('a0', shelf)).members).toHaveLength(8);
});

test('a story of two hundred articles keeps a few links of each, and one more costs few requests', async () => {
  const shelf = shelfInMemory();
  const cards = Array.from({ length: 200 }, (_, i) => card(`a${i}`, eviction));
  for (const one of cards) await link(one, shelf);
  const { members, links } = await storyOf('a0', shelf);
  expect(members).toHaveLength(200);
  expect(links.length).toBeLessThanOrEqual(5 * 200);
  const before = { ...shelf.counts };
  await link(card('last', eviction), shelf);
  expect(shelf.counts.reads - before.reads).toBeLessThan(15);
  expect(shelf.counts.writes - before.writes).toBeLessThan(8);
});

test('D6: what a person parted stays apart when the same articles, and new ones, come again', async () => {
  const shelf = shelfInMemory();
  const cards = ['a', 'b', 'c'].map((id) => card(id, eviction));
  const [a, ...others] = cards;
  for (const one of cards) await link(one, shelf);
  if (a) await decide('two', [[a], others], shelf);
  for (const one of [...cards, card('d', eviction)]) await link(one, shelf);
  expect(await storyIdOf('a', shelf)).not.toBe(await storyIdOf('b', shelf));
  expect(await storyIdOf('c', shelf)).toBe(await storyIdOf('b', shelf));
});

test('D6: what a person joined, parted and joined again is as the last word says, and comes to an end', async () => {
  const shelf = shelfInMemory();
  const evictions = ['a', 'b'].map((id) => card(id, eviction));
  const libraries = ['x', 'y'].map((id) => card(id, library));
  for (const one of [...evictions, ...libraries]) await link(one, shelf);
  for (const [are, stories, day] of [
    ['one', 1, '2026-11-24'],
    ['two', 2, '2026-11-25'],
    ['one', 1, '2026-11-26'],
  ] as const) {
    await decide(are, [evictions, libraries], shelf, `${day}T08:00:00Z`);
    for (const one of [...evictions, ...libraries]) await link(one, shelf);
    const ids = await Promise.all(['a', 'b', 'x', 'y'].map((id) => storyIdOf(id, shelf)));
    expect(new Set(ids).size).toBe(stories);
    const members = await Promise.all([...new Set(ids)].map(async (id) => (await readStory(id, shelf)).story.members));
    expect(
      members
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b', 'x', 'y']);
  }
});

test('whoever is killed while stories become one leaves nothing that the next one does not put right', async () => {
  const bridge = card('m', [...eviction, ...library]);
  for (let writes = 0; writes < 12; writes++) {
    const shelf = shelfInMemory();
    const cards = [...['a', 'b', 'c'].map((id) => card(id, eviction)), ...['x', 'y'].map((id) => card(id, library))];
    for (const one of cards) await link(one, shelf);
    shelf.dieAfter(writes);
    await link(bridge, shelf).catch(() => undefined);
    shelf.dieAfter(Number.POSITIVE_INFINITY);
    await link(bridge, shelf); // the message comes again
    const stories = await Promise.all([...cards, bridge].map(async ({ id }) => storyOf(id, shelf)));
    expect(new Set(stories.map(({ id }) => id)).size).toBe(1);
    expect(stories[0]?.members.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'm', 'x', 'y']);
    const pointers = await Promise.all([...cards, bridge].map(({ id }) => storyIdOf(id, shelf)));
    expect(new Set(pointers).size).toBe(1);
  }
});

test('whoever is killed while a person’s decision is written can say it again', async () => {
  for (let writes = 0; writes < 8; writes++) {
    const shelf = shelfInMemory();
    const cards = ['a', 'b', 'c', 'd'].map((id) => card(id, eviction));
    for (const one of cards) await link(one, shelf);
    shelf.dieAfter(writes);
    await decide('two', [cards.slice(0, 1), cards.slice(1)], shelf).catch(() => undefined);
    shelf.dieAfter(Number.POSITIVE_INFINITY);
    await decide('two', [cards.slice(0, 1), cards.slice(1)], shelf);
    expect(await storyIdOf('a', shelf)).not.toBe(await storyIdOf('b', shelf));
    expect((await storyOf('a', shelf)).members.map(({ id }) => id)).toEqual(['a']);
    expect((await storyOf('b', shelf)).members.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
  }
});
