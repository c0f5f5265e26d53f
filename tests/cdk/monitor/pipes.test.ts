import { describe, expect, test } from 'vitest';
import { monitor } from '../../support/monitor.ts';

const lines = (...objects: unknown[]) =>
  objects.map((object) => `${typeof object === 'string' ? object : JSON.stringify(object)}\n`).join('');
async function answers(command: string, input: string) {
  const { code, stdout } = await monitor([command], input);
  expect(code).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Lindow news</title><link>https://lindow.example/</link>
<item><title>Rents frozen</title><link>/news/1</link><guid isPermaLink="false">n1</guid><pubDate>Wed, 18 Nov 2026 09:30:00 +0100</pubDate><description>The council froze rents.</description></item></channel></rss>`;
const base64 = (text: string) => Buffer.from(text).toString('base64');
const paragraphs = [
  'The council of Port Lindow froze every rent in the harbour ward until the spring, after tenants had asked for months.',
  'Ada Quill, who rents two rooms above the chandlery, said that she would now plan a whole year for the first time.',
  'Landlords may ask for an exception where a roof or a boiler has to be replaced, and must show the bill.',
  'The ombudsperson will read every exception in public, on the first Tuesday of the month, in the old customs house.',
];
const html = `<!doctype html><html lang="en"><head><title>Rents frozen</title><meta property="article:published_time" content="2026-11-18T09:30:00+01:00"></head><body><article><h1>Rents frozen</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

describe('monitor feed', () => {
  test('answers each line by its id', async () => {
    const [answer] = await answers('feed', lines({ id: 'a', url: 'https://lindow.example/feed', body: base64(rss) }));
    expect(answer).toMatchObject({
      id: 'a',
      format: 'rss-2.0',
      title: 'Lindow news',
      items: [
        {
          id: 'n1',
          url: 'https://lindow.example/news/1',
          title: 'Rents frozen',
          published: { value: '2026-11-18T09:30:00+01:00' },
          summary: 'The council froze rents.',
        },
      ],
    });
  });

  test('a line that fails is answered with its code, and the others go on', async () => {
    const got = await answers(
      'feed',
      lines(
        'no json',
        { url: 'x' },
        { id: 1, url: 'https://a.example/', body: base64('<html><body>Hello</body></html>') },
        { id: 2, url: 'https://a.example/' },
        { id: 3, url: 'https://lindow.example/feed', body: base64(rss) },
      ),
    );
    expect(got.map(({ id, error }) => [id, error?.code])).toEqual([
      [null, 'bad-json'],
      [null, 'bad-line'],
      [1, 'not-a-feed.html'],
      [2, 'bad-line'],
      [3, undefined],
    ]);
  });
});

describe('monitor extract', () => {
  test('reads an article with its date and where that stood', async () => {
    const [answer] = await answers('extract', lines({ id: 7, url: 'https://lindow.example/news/1', html }));
    expect(answer).toMatchObject({
      id: 7,
      isArticle: true,
      title: 'Rents frozen',
      language: 'en',
      published: { value: expect.stringMatching(/^2026-11-18/), evidence: expect.any(String) },
    });
  });

  test('takes bytes as well, and says why a page is no article', async () => {
    const [answer] = await answers(
      'extract',
      lines({ id: 8, url: 'https://lindow.example/', body: base64('<p>Nothing here'), contentType: 'text/html' }),
    );
    expect(answer).toMatchObject({ id: 8, isArticle: false, reason: expect.any(String) });
  });
});

describe('monitor tag', () => {
  test('gives each theme with the words that caused it, at their place', async () => {
    const text = 'The council halted every forced eviction.\u2028The right to adequate housing binds the municipality.';
    const [answer] = await answers('tag', lines({ id: 9, title: 'Evictions halted', text }));
    const housing = answer.themes.find(({ id }: { id: string }) => id === 'right-to-housing');
    for (const { start, end, text: words } of housing.evidence) expect(text.slice(start, end)).toBe(words);
  });
});
