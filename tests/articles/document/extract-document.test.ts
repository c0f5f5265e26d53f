import { describe, expect, test } from 'vitest';
import { extractDocument, isPdf } from '../../../shared/articles/document/extract-document.ts';
import { readPdf } from '../../../shared/articles/document/pdf-thread.ts';
import { makeArticle } from '../../../shared/articles/make-article.ts';
import { type Run, writePdf } from '../../support/write-pdf.ts';

const url = 'https://lindow.example/files/statement.pdf';
const fetchedAt = new Date('2026-11-23T12:00:00Z');
const extract = (bytes: Uint8Array, at = url) => extractDocument({ bytes, url: at, fetchedAt });
/** Lines of type, one below the other. */
const column = (texts: readonly string[], top: number, x = 70): readonly Run[] =>
  texts.map((text, line) => ({ x, y: top - line * 14, text }));

const head = { y: 810, size: 8, text: 'Network of Harbour Cities' };
const foot = (page: number): Run => ({ x: 290, y: 30, size: 8, text: String(page) });
const first = [
  'The harbour cities ask their governments to build fifty thousand homes and to pro-',
  'tect those who rent. Ada Quill of Lindow spoke for the tenants of all nine cities.',
];
const second = [
  'Nobody may lose a home in winter, the statement says, and every city is to open an',
  'office where tenants find a lawyer without having to pay for one. The offices',
];
const statement = writePdf(
  [
    [
      head,
      { y: 760, size: 20, text: 'Nine cities for the right' },
      { y: 736, size: 20, text: 'to a home' },
      { y: 700, text: 'Lindow, 12 November 2026' },
      ...column(first, 660),
      ...column(second, 610),
      foot(1),
    ],
    [head, ...column(['are to be open in the evening, too.'], 780), foot(2)],
    [head, ...column(['Signed by nine mayors.'], 780), foot(3)],
  ],
  {
    Title: 'Microsoft Word - statement_final2.docx',
    Author: 'Ada Quill; admin',
    CreationDate: "D:20261113080000+01'00'",
    ModDate: "D:20261114080000+01'00'",
  },
);

test('a document gives its text in paragraphs, without heads, feet and numbers of pages', async () => {
  const found = await extract(statement);
  expect(found).toMatchObject({ kind: 'article', language: 'en' });
  expect(found.text.split('\n\n')).toEqual([
    'Lindow, 12 November 2026',
    'The harbour cities ask their governments to build fifty thousand homes and to protect those who rent. Ada Quill of Lindow spoke for the tenants of all nine cities.',
    'Nobody may lose a home in winter, the statement says, and every city is to open an office where tenants find a lawyer without having to pay for one. The offices are to be open in the evening, too.',
    'Signed by nine mayors.',
  ]);
  expect(found.dropped.map(({ text }) => text).filter((text) => text === 'Network of Harbour Cities')).toHaveLength(3);
});

test('its title is the largest type where the file only names a program’s, its day the printed one', async () => {
  expect(await extract(statement)).toMatchObject({
    title: 'Nine cities for the right to a home',
    authors: ['Ada Quill'],
    published: { value: '2026-11-12', precision: 'day', evidence: 'printed on the first page' },
    modified: { value: '2026-11-14', evidence: 'pdf change date' },
    evidence: { title: 'largest type on the first page', authors: 'pdf author', text: 'pdf' },
  });
});

test('a day that is looked forward to is not the day of the document', async () => {
  const bytes = writePdf([[...column(['For 10 November 2026', ...first, ...second], 700)]], {
    CreationDate: 'D:20260701',
  });
  expect((await extract(bytes)).published).toEqual({
    value: '2026-07-01',
    precision: 'day',
    evidence: 'pdf creation date',
  });
});

test('two columns are read one after the other', async () => {
  const left = [
    'The council of Lindow met for',
    'six hours and froze the rents',
    'of every house in the harbour',
    'ward until the spring.',
  ];
  const right = [
    'Landlords may ask for an',
    'exception where a roof has to',
    'be replaced, and must show',
    'the bill to the ombudsperson.',
  ];
  const { text } = await extract(writePdf([[...column(left, 700), ...column(right, 700, 320)]]));
  expect(text).toBe(
    'The council of Lindow met for six hours and froze the rents of every house in the harbour ward until the spring.\n\nLandlords may ask for an exception where a roof has to be replaced, and must show the bill to the ombudsperson.',
  );
});

const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) >>`;

test('a file whose table of contents is wrong is read all the same', async () => {
  const broken = Buffer.from(
    Buffer.from(statement)
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n7'),
    'latin1',
  );
  expect(await extract(broken)).toMatchObject({
    kind: 'article',
    text: expect.stringContaining('fifty thousand homes'),
  });
});

describe('a file may cost its reader only so much:', () => {
  const limits = { maxBytes: 1_000_000, maxSeconds: 20, maxMegabytes: 384 };
  test.each([
    ['bytes', { maxBytes: 100 }, /^\d+ bytes$/],
    ['time', { maxSeconds: 0.001 }, /^no end within 0.001 s$/],
    ['memory', { maxMegabytes: 4 }, /memory|heap|ended/],
  ])('%s', async (_, tighter, why) => {
    expect(await readPdf(statement, { ...limits, ...tighter })).toEqual({
      kind: 'unreadable',
      why: expect.stringMatching(why),
    });
  });

  test('pages, and it says so', async () => {
    const { text, evidence } = await extract(
      writePdf(Array.from({ length: 203 }, (_, page) => column(first, 780 - page * 3))),
    );
    expect(evidence['text']).toBe('pdf, the first 200 of 203 pages');
    expect(text.match(/fifty thousand homes/g)).toHaveLength(200);
  });
});

test('a locked file is refused, and the reason names the lock', async () => {
  const found = await extract(writePdf([column(first, 700)], {}, locked));
  expect(found).toMatchObject({ kind: 'not-article', reason: 'unreadable-document' });
  expect(found.evidence['text']).toMatch(/^unreadable: .*password/i);
});

test.each([
  ['a scan has no text', writePdf([[]]), 'no-main-text'],
  ['a file that breaks off cannot be read', statement.subarray(0, 60), 'unreadable-document'],
  ['nor can one that is none', Buffer.from('%PDF-1.4 and then nothing'), 'unreadable-document'],
])('%s', async (_, bytes, reason) => expect(await extract(bytes)).toMatchObject({ kind: 'not-article', reason }));

test('a file is known by its first bytes, not by what its server calls it', () => {
  expect([isPdf(statement), isPdf(Buffer.from('<p>%PD'))]).toEqual([true, false]);
});

test('a document that a feed links to becomes an article, under the feed’s title where it has none', async () => {
  const reply = { kind: 'page', status: 200, headers: {}, validators: {}, url, redirects: [] } as const;
  const page = { url, sourceId: 'lindow', foundAt: '2026-11-23T05:00:00Z', entry: { title: 'The statement' } };
  const plain = writePdf([column([...first, ...second], 700)]);
  const make = (body: Uint8Array) => makeArticle({ page, reply: { ...reply, body }, fetchedAt, postponed: 0 });
  expect(await make(statement)).toMatchObject({
    kind: 'article',
    article: { title: 'Nine cities for the right to a home', textFrom: 'page', url },
  });
  expect(await make(plain)).toMatchObject({ kind: 'article', article: { title: 'The statement' } });
});
