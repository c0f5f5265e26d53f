import { describe, expect, test } from 'vitest';
import { makeArticle } from '../../shared/articles/make-article.ts';
import type { PoliteReply } from '../../shared/web/polite.ts';
import type { Outcome } from '../../shared/web/reply.ts';

const url = 'https://lindow.example/news/rents';
const fetchedAt = new Date('2026-11-23T06:00:00Z');
const summary =
  'The council froze every rent in the harbour ward until the spring, after tenants had asked for months.';
const page = { url, sourceId: 'lindow', foundAt: '2026-11-23T05:00:00Z', entry: { title: 'Rents frozen', summary } };
const make = (outcome: Outcome, more: Partial<PoliteReply> = {}, postponed = 0) =>
  makeArticle({ page, reply: { ...outcome, url, redirects: [], ...more } as PoliteReply, fetchedAt, postponed });
const html = (body: string, head = '', headers: Record<string, string> = {}): Outcome => ({
  kind: 'page',
  status: 200,
  headers,
  validators: {},
  body: new TextEncoder().encode(
    `<!doctype html><html lang="en"><head><title>Rents frozen</title>${head}</head><body>${body}</body></html>`,
  ),
});
const story = html(
  `<article><h1>Rents frozen</h1><p>${summary}</p><p>Ada Quill, who rents two rooms above the chandlery, said that she could now plan a whole year for the first time in her life.</p><p>Landlords may ask for an exception where a roof has to be replaced, and must show the bill to the ombudsperson.</p></article>`,
);

describe('a page that was answered', () => {
  test('becomes an article with the source that showed it', async () => {
    const made = await make(story);
    expect(made).toMatchObject({
      kind: 'article',
      article: { sources: ['lindow'], textFrom: 'page', title: 'Rents frozen', language: 'en' },
    });
  });

  test('takes the feed’s date where it has none of its own, and says so', async () => {
    const published = { value: '2026-11-18', precision: 'day', evidence: 'feed pubDate' } as const;
    const dated = { ...page, entry: { ...page.entry, published } };
    const made = await makeArticle({ page: dated, reply: { ...story, url, redirects: [] }, fetchedAt, postponed: 0 });
    expect(made).toMatchObject({ kind: 'article', article: { published } });
  });

  test('of few words is kept where feed and page agree on title and day', async () => {
    const head = '<meta property="article:published_time" content="2026-11-18T09:00:00Z">';
    const made = await make(
      html('<article><h1>Rents frozen</h1><p><a href="/d.pdf">Read it here</a></p></article>', head),
    );
    expect(made).toMatchObject({ kind: 'article', article: { published: { value: '2026-11-18T09:00:00Z' } } });
  });

  test('that is only a wall leaves the feed’s summary, called so', async () => {
    const wall = html(
      '<form><p>Please sign in to read this.</p><input type="password" name="p"><button>Sign in</button></form>',
    );
    const made = await make(wall);
    expect(made).toMatchObject({
      kind: 'article',
      article: { textFrom: 'feed', text: summary, evidence: { text: expect.stringMatching(/^feed/) } },
    });
  });
});

describe('the publisher’s wish', () => {
  test.each([
    ['a header', html('', '', { 'x-robots-tag': 'noindex' }), {}],
    ['a meta element', html('', '<meta name="robots" content="noindex, follow">'), {}],
    ['a reservation of text and data mining', html('', '<meta name="tdm-reservation" content="1">'), {}],
    ['a file of the host', story, { tdmFile: '[{"location":"/news/*","tdm-reservation":1}]' }],
  ])('in %s closes the page', async (_where, outcome, more) => {
    expect(await make(outcome, more)).toMatchObject({ kind: 'refused', code: 'page-closed' });
  });
});

describe('a page that cannot be had', () => {
  test.each<[string, Outcome, object]>([
    ['is missing', { kind: 'missing', status: 404, headers: {} }, { kind: 'refused', code: 'page-missing' }],
    ['is gone', { kind: 'gone', headers: {} }, { kind: 'refused', code: 'page-gone' }],
    ['is closed to robots', { kind: 'refused', code: 'robots', detail: '' }, { kind: 'refused', code: 'page-closed' }],
    ['is unsafe', { kind: 'refused', code: 'private-address', detail: '' }, { kind: 'refused', code: 'page-refused' }],
    ['asks us to wait', { kind: 'wait', seconds: 90, why: 'too-many-requests' }, { kind: 'wait', seconds: 90 }],
    [
      'is forbidden: the summary is public',
      { kind: 'missing', status: 403, headers: {} },
      { kind: 'article', article: { textFrom: 'feed' } },
    ],
  ])('because it %s', async (_why, outcome, wanted) => expect(await make(outcome)).toMatchObject(wanted));

  test('is tried again later and later, for two days, and then the feed’s summary is kept', async () => {
    const down: Outcome = { kind: 'unreachable', why: 'connect-timeout', detail: 'no answer' };
    const waits = await Promise.all(Array.from({ length: 8 }, (_, times) => make(down, {}, times)));
    const seconds = waits.map((made) => (made.kind === 'wait' ? made.seconds : 0));
    expect(seconds.reduce((sum, n) => sum + n, 0) / 86_400).toBeCloseTo(1.77, 1);
    expect(await make(down, {}, 8)).toMatchObject({ kind: 'article', article: { textFrom: 'feed' } });
  });
});
