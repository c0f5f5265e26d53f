import { expect, test } from 'vitest';
import { joinBlocks, readBlocks } from '../../../shared/articles/body/blocks.ts';
import { readPage } from '../../../shared/articles/page/read-page.ts';

const blocksOf = (html: string) => readBlocks(readPage(html).body);
const textOf = (html: string) => joinBlocks(blocksOf(html));

test.each([
  ['paragraphs stand apart', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
  ['text between blocks is a block', 'One.<p>Two.</p>Three.', 'One.\n\nTwo.\n\nThree.'],
  ['inline elements do not part words', '<p>Hu<b>man</b> <i>rights</i></p>', 'Human rights'],
  ['a line break is one', '<p>One<br> two<br/>three</p>', 'One\ntwo\nthree'],
  ['items stand on lines of their own', '<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
  ['items of ordered lists have their numbers', '<ol start=3><li>One</li><li><p>Two</p></li></ol>', '3. One\n\n4. Two'],
  ['lists within lists count for themselves', '<ol><li>A<ol><li>B</li></ol></li><li>C</li></ol>', '1. A\n1. B\n2. C'],
  [
    'rows stand on lines of their own, cells apart',
    '<table><tr><th>City</th><td>Bergen</td></tr><tr><th>Year</th><td>1070</td></tr></table>',
    'City Bergen\nYear 1070',
  ],
  ['lines of the source are none', '<p>One\n  two</p>', 'One two'],
  ['what is preformatted keeps its lines', '<pre>\none\n  two\n</pre>', 'one\n  two'],
  ['what nobody sees is left out', '<p>hu\u00adman\u200b rights\ufeff</p>', 'human rights'],
])('%s', (_, html, expected) => expect(textOf(html)).toBe(expected));

test('a block knows how much of it is links', () => {
  const [half, all, none] = blocksOf('<p>abcd <a href=x>efgh</a></p><a href=y><h2>All</h2></a><p>None</p>');
  expect(half?.linkShare).toBeCloseTo(4 / 9);
  expect(all?.linkShare).toBe(1);
  expect(none?.linkShare).toBe(0);
});
