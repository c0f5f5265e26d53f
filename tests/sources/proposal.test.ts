import { describe, expect, test } from 'vitest';
import { type Proposal, reasonsToSearch, reject } from '../../shared/sources/proposal.ts';
import { withPoll } from '../../shared/sources/registry-edit.ts';

const now = new Date('2026-11-23T12:00:00Z');
const proposal: Proposal = {
  searchedAt: '2026-11-01T00:00:00Z',
  because: ['gone'],
  asked: 9,
  candidates: [{ how: 'feed', url: 'https://lindow.example/f', found: 'x', items: 1, titles: [] }],
  rejected: ['https://lindow.example/e'],
};

describe('a site is searched', () => {
  test('for what another address may end, and not for a lie or a move', () => {
    expect(reasonsToSearch(['liar', 'failing', 'moved'], undefined, now)).toEqual(['failing']);
    expect(reasonsToSearch(['liar', 'closed'], undefined, now)).toEqual([]);
  });
  test('once a month at the most', () => {
    expect(reasonsToSearch(['gone'], proposal, now)).toEqual([]);
    expect(reasonsToSearch(['gone'], { ...proposal, searchedAt: '2026-10-20T00:00:00Z' }, now)).toEqual(['gone']);
  });
});

test('what is turned down stays turned down', () =>
  expect(reject(proposal)).toMatchObject({
    candidates: [],
    rejected: ['https://lindow.example/e', 'https://lindow.example/f'],
  }));

describe('a change of a registry', () => {
  const text = `{ "sources": [
    { "id": "a", "poll": { "how": "none", "reason": "document", "detail": "A {brace} and a \\" quote" } },
    {
      "id": "b",
      "poll": {
        "how": "feed",
        "url": "https://b.example/old"
      },
      "notes": "n"
    }
  ] }`;
  test('touches the poll of one source and nothing else', () => {
    const edit = withPoll(text, 'b', { how: 'listing', url: 'https://b.example/news' });
    expect(edit?.line).toBe(5);
    const { sources } = JSON.parse(edit?.text ?? '');
    expect(sources).toEqual([
      JSON.parse(text).sources[0],
      { id: 'b', poll: { how: 'listing', url: 'https://b.example/news' }, notes: 'n' },
    ]);
    expect(edit?.text).toContain('"detail": "A {brace}');
  });
  test('is not taken in by braces in a sentence', () =>
    expect(JSON.parse(withPoll(text, 'a', { how: 'feed', url: 'https://a.example/' })?.text ?? '').sources[1].id).toBe(
      'b',
    ));
  test('is none where the source is not there', () =>
    expect(withPoll(text, 'c', { how: 'feed', url: 'https://c.example/' })).toBeUndefined());
});
