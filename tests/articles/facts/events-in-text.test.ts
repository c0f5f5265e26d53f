import { expect, test } from 'vitest';
import { extractArticle } from '../../../shared/articles/extract.ts';
import { pageOf, story } from '../page-of.ts';

const extract = (body: string, head = '') =>
  extractArticle({
    html: pageOf({
      title: 'An evening on rents',
      head,
      body: `<article><h1>An evening on rents</h1>${body}</article>`,
    }),
    url: 'https://city.example/events/rents',
    fetchedAt: new Date('2026-11-23T12:00:00Z'),
  });

test.each([
  ['English', 'When: 12 December 2026, 18:30', 'Where: Old Town Hall', '2026-12-12T18:30'],
  ['Spanish', 'Fecha: 12 de diciembre de 2026', 'Lugar: Casa del Puerto', '2026-12-12'],
  ['French', 'Quand : 12 décembre 2026', 'Lieu : Maison du port', '2026-12-12'],
  ['German', 'Wann: 12. Dezember 2026', 'Ort: Altes Rathaus', '2026-12-12'],
  ['Swedish', 'Datum: 12 december 2026', 'Plats: Gamla rådhuset', '2026-12-12'],
  ['Korean', '일시: 2026년 12월 12일', '장소: 옛 시청', '2026-12-12'],
])('a line that says when and one that says where make an event (%s)', async (_, when, where, start) => {
  const found = await extract(`${story()}<p>${when}</p><p>${where}</p>`);
  const place = where.split(/\s*: */)[1];
  expect(found.events).toEqual([{ name: 'An evening on rents', start, place }]);
  expect(found.evidence).toMatchObject({ events: 'lines that say when and where' });
});

test('labels may stand on lines of their own', async () => {
  const list = '<dl><dt>Date</dt><dd>12 December 2026</dd><dt>Venue</dt><dd>Old Town Hall</dd></dl>';
  expect((await extract(story() + list)).events).toEqual([
    { name: 'An evening on rents', start: '2026-12-12', place: 'Old Town Hall' },
  ]);
});

test('a day in prose, a day without a place and a month announce no event', async () => {
  const bodies = [
    '<p>On 12 December 2026 the council meets in the Old Town Hall.</p>',
    '<p>When: 12 December 2026</p>',
    '<p>When: December 2026</p><p>Where: Old Town Hall</p>',
  ];
  for (const body of bodies) expect((await extract(story() + body)).events).toEqual([]);
});

test('a picture is described by the words the page shows it with', async () => {
  const image = '<meta property="og:image" content="https://city.example/up/hall.jpg">';
  const { image: found } = await extract(`<img src="/up/hall-300x200.jpg" alt="The old hall">${story()}`, image);
  expect(found).toEqual({ url: 'https://city.example/up/hall.jpg', alt: 'The old hall' });
});

test('where most of the running text was left out, the article says how much and by which rule', async () => {
  const aside = Array.from({ length: 3 }, (_, n) => `<div class="related">${story(n * 7 + 10, n * 7 + 13)}</div>`);
  const { evidence } = await extract(`${story(1, 5)}${aside.join('')}`);
  expect(evidence['loss']).toMatch(/^7\d % of the page's running text left out, most by the rule "related"$/);
  expect((await extract(story())).evidence['loss']).toBeUndefined();
});
