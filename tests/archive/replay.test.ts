import { expect, test } from 'vitest';
import { readPage } from '../../shared/archive/read-page.ts';
import { replay } from '../../shared/archive/replay.ts';
import { golden } from './golden.ts';

const paragraphs = [
  'The council froze every rent in the harbour ward until the spring, after tenants had asked for it for months.',
  'Ada Quill, who rents two rooms above the chandlery, said that she could now plan a whole year for the first time.',
  'Landlords may ask for an exception where a roof has to be replaced, and must show the bill to the ombudsperson.',
].map((text) => `<p>${text}</p>`);
const visit = {
  page: {
    url: 'https://lindow.example/news/rents',
    sourceId: 'lindow',
    foundAt: '2026-11-23T05:00:00Z',
    entry: {},
  },
  postponed: 0,
  fetchedAt: new Date('2026-11-23T06:00:00Z'),
  reply: {
    kind: 'page' as const,
    url: 'https://lindow.example/news/rents',
    redirects: [],
    status: 200,
    headers: {},
    body: new TextEncoder().encode(
      `<title>Rents frozen</title><article><h1>Rents frozen</h1>${paragraphs.join('')}</article>`,
    ),
    validators: {},
  },
};

async function archived() {
  const store = new Map<string, Uint8Array>();
  const made = await readPage(visit, {
    getBytes: async (_, key) => store.get(key),
    put: async (_, key, bytes) => !store.has(key) && Boolean(store.set(key, bytes)),
  });
  if (made.kind !== 'article') throw new Error(made.kind);
  return { article: made.article, getBytes: async (_: 'archive', key: string) => store.get(key) };
}

test('O4, A9: the same rules read the same bytes out of a capture, whoever carries the article by now', async () => {
  const { article, getBytes } = await archived();
  const carried = { ...article, sources: ['lindow', 'wire'], copies: [] };
  expect(await replay(carried, getBytes)).toEqual({ kind: 'same' });
});

test('O4: what other rules read is reported by field and size', async () => {
  const { article, getBytes } = await archived();
  const before = { ...article, title: 'Rents are frozen', extractor: 'older' };
  expect(await replay(before, getBytes)).toMatchObject({
    kind: 'changed',
    changes: [
      { field: 'title', characters: 4 },
      { field: 'extractor', characters: expect.any(Number) },
    ],
  });
});

test('A9: an article without a capture says so', async () => {
  const { article, getBytes } = await archived();
  expect(await replay({ ...article, raw: 'raw/none' }, getBytes)).toEqual({ kind: 'no-capture' });
});

test('O4, A9: an extractor that keeps its name reads the sample web as it did, byte for byte', () => {
  const { now, recorded } = golden;
  const what =
    now.extractor === recorded.extractor
      ? 'The rules read pages otherwise and kept their name: raise it in shared/articles/extractor.ts. Then'
      : 'The extractor has a new name:';
  expect(now, `${what} record what it reads with \`npx node tests/archive/golden.ts\`.`).toEqual(recorded);
});
