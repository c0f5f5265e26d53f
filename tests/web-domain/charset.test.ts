import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode } from '../../shared/web/charset.ts';

const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf8'));
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const prolog = (label: string, text: string) => `<?xml version="1.0" encoding="${label}"?><a>${text}</a>`;

describe('a body is read in the encoding', () => {
  test.each([
    [
      'of its mark, whatever the header says',
      [0xef, 0xbb, 0xbf, 0xc3, 0xa9],
      'text/html; charset=koi8-r',
      'utf-8',
      'bom',
    ],
    ['of its mark in UTF-16', [0xff, 0xfe, 0xe9, 0x00], undefined, 'utf-16le', 'bom'],
    ['of its header', [0xe9], 'text/html; charset="iso-8859-1"', 'windows-1252', 'header'],
    ['that most pages without a word have', [0xe9], undefined, 'windows-1252', 'guess'],
    ['that valid UTF-8 gives away', [0xc3, 0xa9], undefined, 'utf-8', 'guess'],
  ])('%s', (_title, bytes, contentType, encoding, evidence) => {
    expect(decode(Uint8Array.from(bytes), contentType, 'html')).toEqual({ text: 'é', encoding, evidence });
  });

  test('of the XML prolog', () => {
    const bytes = Uint8Array.from([...latin('<?xml version="1.0" encoding="koi8-r"?><a>'), 0xc1, ...latin('</a>')]);
    expect(decode(bytes, 'application/rss+xml', 'xml')).toEqual({
      text: prolog('koi8-r', 'а'),
      encoding: 'koi8-r',
      evidence: 'prolog',
    });
  });

  test('of UTF-16 without a mark', () => {
    expect(decode(utf16('<a>é</a>'), undefined, 'xml')).toMatchObject({ text: '<a>é</a>', encoding: 'utf-16le' });
  });

  test('of XML that says nothing: UTF-8', () => {
    expect(decode(utf8('<a>é</a>'), 'application/xml', 'xml')).toMatchObject({
      encoding: 'utf-8',
      evidence: 'default',
    });
  });
});

describe('a wrong declaration is not believed', () => {
  test('where UTF-8 was declared and Latin-1 was sent', () => {
    expect(decode(latin(prolog('utf-8', 'Malmö, Göteborg')), undefined, 'xml')).toMatchObject({
      text: prolog('utf-8', 'Malmö, Göteborg'),
      encoding: 'windows-1252',
      evidence: 'guess',
    });
  });

  test('where Latin-1 was declared and UTF-8 was sent', () => {
    expect(decode(utf8(prolog('iso-8859-1', 'Malmö')), undefined, 'xml').text).toContain('Malmö');
    expect(decode(utf8('<p>Malmö'), 'text/html; charset=ISO-8859-1', 'html').text).toBe('<p>Malmö');
  });

  test('where a Korean encoding was declared in a feed of UTF-8', () => {
    expect(decode(utf8(prolog('euc-kr', '광주')), undefined, 'xml').text).toContain('광주');
  });

  test('where UTF-16 is declared in letters that are not', () => {
    expect(decode(utf8('<meta charset="utf-16"><p>é'), undefined, 'html')).toMatchObject({ encoding: 'utf-8' });
  });

  test('where the server calls UTF-8 what the page calls Korean', () => {
    const bytes = Uint8Array.from([...latin('<meta charset="euc-kr">'), 0xb1, 0xa4, 0xc1, 0xd6]);
    expect(decode(bytes, 'text/html; charset=utf-8', 'html')).toEqual({
      text: '<meta charset="euc-kr">광주',
      encoding: 'euc-kr',
      evidence: 'meta',
    });
  });

  test('but one bad byte does not turn UTF-8 into Latin-1', () => {
    const bytes = Uint8Array.from([...utf8('Zürich und Genève '), 0xe9]);
    expect(decode(bytes, 'text/html; charset=utf-8', 'html')).toMatchObject({
      text: 'Zürich und Genève \ufffd',
      encoding: 'utf-8',
      evidence: 'header',
    });
  });

  test('and an unknown label is as good as none', () => {
    expect(decode(utf8('é'), 'text/html; charset=klingon', 'html')).toMatchObject({
      encoding: 'utf-8',
      evidence: 'guess',
    });
  });
});

describe('a page says its encoding', () => {
  test.each([
    ['in a meta element', '<!doctype html><meta charset=windows-1251>', 'windows-1251'],
    ['in a pragma', `<META CONTENT='text/html; charset="euc-kr"' HTTP-EQUIV=content-type>`, 'euc-kr'],
    ['not in a pragma of another name', '<meta name=x content="text/html; charset=euc-kr">', 'windows-1252'],
    ['not in a comment', '<!-- <meta charset=euc-kr> --><p>', 'windows-1252'],
    ['not in an attribute of another element', '<p title="<meta charset=euc-kr>">', 'windows-1252'],
    ['not in an element that never ends', '<meta charset=euc-kr', 'windows-1252'],
    ['in the XML prolog, for want of a meta element', '<?xml version="1.0" encoding="big5"?><html>', 'big5'],
    ['far down', `<!--${'-'.repeat(3000)}--><meta charset=koi8-u>`, 'koi8-u'],
  ])('%s', (_title, html, encoding) => {
    expect(decode(latin(html), undefined, 'html').encoding).toBe(encoding);
  });
});

test('opened and never closed things cost no more than their length', () => {
  const hostile = ['<!--', '<a b="', '<meta charset="', '<a ', '<!', '<meta charset = '].map((part) =>
    part.repeat(200_000),
  );
  const started = performance.now();
  for (const html of hostile) decode(latin(html), undefined, 'html');
  expect(performance.now() - started).toBeLessThan(2000);
});

const corpus = new URL('../../../shared/corpora/encodings/', import.meta.url);
describe.skipIf(!existsSync(corpus))(
  'the cases of the HTML parsing tests (skipped where ../shared/corpora is missing)',
  () => {
    const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.dat')) : [];
    const cases = files.flatMap((name) =>
      readFileSync(new URL(name, corpus), 'latin1')
        .split(/^#data\n/m)
        .slice(1)
        .map((part) => part.split(/\n#encoding\n/)),
    );
    test.each(cases.map(([data = '', encoding = '']) => [data.slice(0, 60), data, encoding.trim()]))(
      '%j',
      (_head, data, encoding) => {
        expect(decode(latin(data), undefined, 'html').encoding).toBe(encoding.toLowerCase());
      },
    );
  },
);
