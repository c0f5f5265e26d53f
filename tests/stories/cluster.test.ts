import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cluster, strongest } from '../../shared/stories/cluster.ts';
import { emptyStory, regroup } from '../../shared/stories/story.ts';

const link = (a: string, b: string, evidence = 4) => ({ a, b, evidence, because: '' });
const ruling = (a: string, b: string, are: 'one' | 'two') => ({ these: [a], those: [b], are });
const signed = { by: 'Ada', at: '2026-11-23T08:00:00Z', why: 'other event' };
const member = (id: string) => ({ id, day: '2026-11-23', language: 'en', title: id });

test('what hangs together is one story', () => {
  expect(cluster(['a', 'b', 'c', 'd'], [link('a', 'b'), link('b', 'c')])).toEqual([['a', 'b', 'c'], ['d']]);
});

test('the order in which articles and links come changes nothing', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const links = [link('a', 'b', 5), link('b', 'c', 3), link('d', 'e', 4), link('c', 'e', 3)];
  const rulings = [ruling('a', 'd', 'two')];
  const stories = (...input: Parameters<typeof cluster>) =>
    cluster(...input)
      .map((group) => group.join())
      .sort();
  const wanted = stories(ids, links, rulings);
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: 6 }), fc.shuffledSubarray(links, { minLength: 4 }), (i, l) => {
      expect(stories(i, l, rulings)).toEqual(wanted);
    }),
  );
});

test('what a person parted stays apart, and an article between goes with the stronger link', () => {
  const links = [link('a', 'c', 4), link('b', 'c', 6), link('a', 'b', 9)];
  expect(cluster(['a', 'b', 'c'], links, [ruling('a', 'b', 'two')])).toEqual([['a'], ['b', 'c']]);
});

test('what a person joined is one without any link; the last word on a pair counts', () => {
  expect(cluster(['a', 'b'], [], [ruling('a', 'b', 'one')])).toEqual([['a', 'b']]);
  expect(cluster(['a', 'b'], [], [ruling('a', 'b', 'one'), ruling('b', 'a', 'two')])).toEqual([['a'], ['b']]);
});

test('a story keeps its id while it grows, and the id of one that became part of it leads there', () => {
  const story = { ...emptyStory('a'), members: ['a', 'b', 'c'].map(member), links: [link('a', 'b'), link('b', 'c')] };
  const other = { ...emptyStory('x'), members: ['x', 'y'].map(member), links: [link('x', 'y')] };
  const [grown, gone] = regroup([story, { ...other, links: [...other.links, link('c', 'x')] }]);
  expect(grown).toMatchObject({ id: 'a', members: ['a', 'b', 'c', 'x', 'y'].map(member) });
  expect(gone).toEqual({ ...emptyStory('x'), into: 'a' });
});

test('a story that is parted keeps its id where most of it stays, even if its first article leaves', () => {
  const links = [link('a', 'b'), link('b', 'c'), link('c', 'd')];
  const parted = [{ these: ['a'], those: ['b', 'c', 'd'], are: 'two' as const, ...signed }];
  const story = { ...emptyStory('a'), members: ['a', 'b', 'c', 'd'].map(member), links, rulings: parted };
  const [stays, leaves] = regroup([story]);
  expect(stays).toMatchObject({ id: 'a', members: ['b', 'c', 'd'].map(member) });
  expect(leaves).toMatchObject({ members: [member('a')], rulings: parted });
  expect(leaves?.id).not.toBe('a');
});

const manyLinks = fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 3, max: 9 })), {
  selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
  minLength: 20,
  maxLength: 66,
});
const idOf = (n: number) => String.fromCharCode(97 + n);
const linksOf = (drawn: readonly (readonly [number, number, number])[]) =>
  drawn.flatMap(([a, b, evidence]) => (a === b ? [] : [link(idOf(Math.min(a, b)), idOf(Math.max(a, b)), evidence)]));

test('D6: of many links a story keeps a few for each article, parts as with all of them, and in no order’s favour', () => {
  fc.assert(
    fc.property(manyLinks, fc.nat(60), (drawn, cut) => {
      const links = linksOf(drawn);
      const ids = Array.from({ length: 12 }, (_, i) => idOf(i));
      const kept = strongest(links, 2);
      expect(kept.length).toBeLessThanOrEqual(3 * ids.length);
      expect(cluster(ids, kept)).toEqual(cluster(ids, links));
      const inTwoGoes = strongest([...strongest(links.slice(cut), 2), ...links.slice(0, cut)], 2);
      expect(new Set(inTwoGoes)).toEqual(new Set(kept));
    }),
  );
});

test('an id that led to another story is taken again when its article is parted from that', () => {
  const joined = {
    ...emptyStory('a'),
    members: ['a', 'b', 'x', 'y'].map(member),
    links: [link('a', 'b'), link('x', 'y')],
  };
  const ruled = [{ these: ['x', 'y'], those: ['a', 'b'], are: 'two' as const, ...signed }];
  const [one, other] = regroup([{ ...joined, rulings: ruled }, emptyStory('x')]);
  expect([one?.id, other?.id]).toEqual(['a', 'x']);
});
