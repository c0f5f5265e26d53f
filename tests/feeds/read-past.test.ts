import { describe, expect, test } from 'vitest';
import { readPast, wordPressPosts } from '../../shared/feeds/read-past.ts';
import type { HeaderFields } from '../../shared/web/reply.ts';

const now = new Date('2026-11-23T12:00:00Z');
const url = 'https://lindow.example/past';
const past = (body: string, headers: HeaderFields = {}) =>
  readPast({ kind: 'page', status: 200, headers, validators: {}, body: Buffer.from(body), url, redirects: [] }, now);
const atom = (links: string, ...days: string[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom">${links}${days
    .map((day) => `<entry><title>${day}</title><link href="/${day}"/><published>${day}T00:00:00Z</published></entry>`)
    .join('')}</feed>`;

describe('the past of a feed (RFC 5005)', () => {
  test('goes on in the archive before this one', async () => {
    const links = '<link rel="prev-archive" href="/2026/09"/><link rel="next-archive" href="/2026/11"/>';
    expect(await past(atom(links, '2026-10-02'))).toEqual({
      entries: [
        {
          url: 'https://lindow.example/2026-10-02',
          title: '2026-10-02',
          published: { value: '2026-10-02T00:00:00Z', precision: 'second', evidence: 'published' },
        },
      ],
      next: 'https://lindow.example/2026/09',
    });
  });
  test('goes on on the next page of a paged feed', async () =>
    expect((await past(atom('<link rel="next" href="?page=3"/>', '2026-10-02'))).next).toBe(`${url}?page=3`));
  test('ends where a page leads to itself', async () =>
    expect(await past(atom(`<link rel="next" href="${url}"/>`, '2026-10-02'))).not.toHaveProperty('next'));
  test('ends where everything is older than a year and some weeks', async () =>
    expect(await past(atom('<link rel="next" href="?page=9"/>', '2019-10-02', '2018-01-01'))).toEqual({ entries: [] }));
  test('ends where there is no feed any more', async () => expect(await past('<html>')).toEqual({ entries: [] }));
});

describe('the posts of WordPress', () => {
  test('are asked for below the root that the site names, however it writes addresses', () => {
    expect(wordPressPosts('https://lindow.example/wp-json/')).toBe(
      'https://lindow.example/wp-json/wp/v2/posts?per_page=50&_fields=link%2Ctitle%2Cexcerpt%2Cdate_gmt',
    );
    expect(wordPressPosts('https://lindow.example/index.php?rest_route=/')).toMatch(
      /index\.php\?rest_route=%2Fwp%2Fv2%2Fposts&per_page=50/,
    );
  });
  test('are read with their titles as text, and go on where the header says', async () => {
    const post = {
      link: 'https://lindow.example/2026/ramps/',
      date_gmt: '2026-10-02T08:00:00',
      title: { rendered: 'Ramps &#8211; at last' },
      excerpt: { rendered: '<p>Five ports <b>rebuilt</b> their quays.</p>\n' },
    };
    const link = '<https://lindow.example/wp-json/wp/v2/posts?page=2>; rel="next"';
    expect(await past(JSON.stringify([post]), { link })).toEqual({
      entries: [
        {
          url: 'https://lindow.example/2026/ramps/',
          title: 'Ramps – at last',
          summary: 'Five ports rebuilt their quays.',
          published: { value: '2026-10-02T08:00:00Z', precision: 'second', evidence: 'date_gmt' },
        },
      ],
      next: 'https://lindow.example/wp-json/wp/v2/posts?page=2',
    });
  });
  test('end where the interface answers with an error', async () =>
    expect(await past('{"code":"rest_post_invalid_page_number"}')).toEqual({ entries: [] }));
});
