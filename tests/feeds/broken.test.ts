import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../shared/feeds/parse-feed.ts';
import { read, rssItem } from './read.ts';

const titles = async (xml: string) => (await read(xml)).items.map(({ title }) => title);

describe('a broken feed is read as far as it can be made out', () => {
  test.each([
    ['prefixes that nobody declared', '<rss><channel><item><dc:title>A</dc:title></item></channel></rss>', ['A']],
    ['control characters', '<rss><channel><item><ti\u0000tle>A\u000b\u0001B</title></item></channel></rss>', ['AB']],
    [
      'entities that do not exist',
      '<rss><channel><item><title>A &bogus; &eacute; B&</title></item></channel></rss>',
      ['A &bogus; é B&'],
    ],
    [
      'a text before the declaration',
      '\n\n Notice: x\n<?xml version="1.0"?><rss><channel><item><title>A</title></item></channel></rss>',
      ['A'],
    ],
    [
      'a warning of PHP before it',
      '<br />\n<b>Warning</b>: x in <b>y.php</b><br />\n<rss><channel><item><title>A</title></item></channel></rss>',
      ['A'],
    ],
    [
      'an end in the middle of an item',
      '<rss><channel><item><title>A</title></item><item><title>B</title><descr',
      ['A', 'B'],
    ],
    ['an end in the middle of CDATA', '<rss><channel><item><title><![CDATA[A', ['A']],
    [
      'an end tag that is misspelt',
      '<rss><channel><item><title>A</titel><link>https://town.example/</link></item><item><title>B</title></item></channel></rss>',
      ['A', 'B'],
    ],
    [
      'items that are not closed',
      '<rss><channel><item><title>A</title><item><title>B</title></channel></rss>',
      ['A', 'B'],
    ],
    ['tags in capitals', '<RSS VERSION="2.0"><CHANNEL><ITEM><TITLE>A</TITLE></ITEM></CHANNEL></RSS>', ['A']],
    ['tags in two spellings', '<rss><channel><item><Title>A</title></Item></channel></rss>', ['A']],
    [
      'attributes without quotes',
      '<rss version=2.0><channel><item><title type=text>A</title></item></channel></rss>',
      ['A'],
    ],
    ['a missing root', '<channel><item><title>A</title></item></channel>', ['A']],
    [
      'HTML that is not closed',
      '<rss><channel><item><title>A</title><description><p>x<br>y</description></item><item><title>B</title></item></channel></rss>',
      ['A', 'B'],
    ],
    [
      'something behind the end',
      '<rss><channel><item><title>A</title></item></channel></rss><script>x</script>',
      ['A'],
    ],
    [
      'vocabularies declared with blanks',
      '<rss xmlns:d=" http://purl.org/dc/elements/1.1/ "><channel><item><d:title>A</d:title></item></channel></rss>',
      ['A'],
    ],
  ])('%s', async (_title, xml, expected) => {
    expect(await titles(xml)).toEqual(expected);
  });

  test('a misspelt end tag does not swallow what follows', async () => {
    expect(
      await rssItem('<title>A</titel><link>https://town.example/a</link><pubDate>17 Nov 2026</pubDate>'),
    ).toMatchObject({
      title: 'A',
      url: 'https://town.example/a',
      published: { value: '2026-11-17' },
    });
  });
});

describe('the encoding is that of the bytes', () => {
  const rss = (encoding: string, title: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><rss><channel><title>${title}</title></channel></rss>`;
  test.each([
    ['Latin-1 as declared', Buffer.from(rss('ISO-8859-1', 'Málaga'), 'latin1')],
    ['UTF-8 although Latin-1 is declared', Buffer.from(rss('ISO-8859-1', 'Málaga'))],
    ['Latin-1 although UTF-8 is declared', Buffer.from(rss('utf-8', 'Málaga'), 'latin1')],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${rss('utf-8', 'Málaga')}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${rss('utf-16', 'Málaga')}`, 'utf16le')],
    ['unknown, but UTF-8', Buffer.from(rss('klingon', 'Málaga'))],
  ])('%s', async (_title, bytes) => {
    expect((await read('', { bytes })).title).toBe('Málaga');
  });
});

describe('what is not a feed says why', () => {
  test.each([
    ['empty', ''],
    ['empty', ' \n\t'],
    ['html', '<!DOCTYPE html><html><head><title>x</title></head><body><rss/></body></html>'],
    ['html', '<head><title>Moved</title></head><body>x</body>'],
    ['other-xml', '<?xml version="1.0"?><urlset><url><loc>https://town.example/</loc></url></urlset>'],
    ['not-xml', 'Bad gateway'],
    ['not-xml', '\u0089PNG\r\n'],
  ])('%s', async (why, text) => {
    expect(await parseFeed({ bytes: Buffer.from(text), url: 'https://town.example/' })).toMatchObject({
      kind: 'not-a-feed',
      why,
    });
  });
});
