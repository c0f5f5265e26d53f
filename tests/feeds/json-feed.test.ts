import { expect, test } from 'vitest';
import { parseFeed } from '../../shared/feeds/parse-feed.ts';
import { read } from './read.ts';

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Porto &amp; direitos',
  home_page_url: 'https://porto.example/',
  feed_url: 'https://porto.example/feed.json',
  next_url: '?page=2',
  language: 'pt',
  hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
  authors: [{ name: 'Redação' }],
  items: [
    {
      id: 7,
      url: '/noticias/7',
      title: 'Água para todos',
      content_html: '<p>Ver <a href="mapa">mapa</a></p>',
      date_published: '2026-11-17T06:30:00-03:00',
      date_modified: '2026-11-18',
      tags: ['água', 5],
      image: '/i.png',
      attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 9 }, 'no'],
    },
    { id: '8', external_url: 'https://other.example/x', content_text: 'Sem título', author: { name: 'Ana' } },
    'no item',
  ],
};

test('a JSON Feed is read like any other', async () => {
  expect(await read(JSON.stringify(feed))).toEqual({
    format: 'json-feed',
    url: 'https://town.example/feeds/all.xml',
    title: 'Porto & direitos',
    language: 'pt',
    siteUrl: 'https://porto.example/',
    self: 'https://porto.example/feed.json',
    nextUrl: 'https://town.example/feeds/all.xml?page=2',
    hub: 'https://hub.example/',
    items: [
      {
        id: '7',
        url: 'https://porto.example/noticias/7',
        title: 'Água para todos',
        published: { value: '2026-11-17T06:30:00-03:00', precision: 'second', evidence: 'date_published' },
        updated: { value: '2026-11-18', precision: 'day', evidence: 'date_modified' },
        authors: ['Redação'],
        summary: 'Ver mapa',
        contentHtml: '<p>Ver <a href="https://porto.example/mapa">mapa</a></p>',
        categories: ['água'],
        imageUrl: 'https://porto.example/i.png',
        enclosures: [{ url: 'https://porto.example/a.mp3', type: 'audio/mpeg', bytes: 9 }],
      },
      {
        id: '8',
        url: 'https://other.example/x',
        title: '',
        authors: ['Ana'],
        summary: 'Sem título',
        categories: [],
        enclosures: [],
      },
    ],
  });
});

test('other JSON, and what only begins like JSON, is no feed', async () => {
  for (const text of ['{"ok":true}', '[1,2]', '{"version":"https://jsonfeed.org/version/1",', '{}'])
    expect(await parseFeed({ bytes: Buffer.from(text), url: 'https://town.example/' })).toMatchObject({
      kind: 'not-a-feed',
      why: 'other-json',
    });
});
