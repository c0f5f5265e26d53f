import { describe, expect, test } from 'vitest';
import { csvLine } from '../../shared/exports/csv.ts';
import { textFormats } from '../../shared/exports/formats.ts';

describe('a cell of CSV', () => {
  test.each([
    ['a formula', '=1+1', `"'=1+1"`],
    ['a formula that calls out', '@SUM(A1)', `"'@SUM(A1)"`],
    ['a formula after a space', ' =cmd|x', `"' =cmd|x"`],
    ['a formula after a tab', '\t=1', `"'\t=1"`],
    ['a minus before words', '-2+3', `"'-2+3"`],
    ['a negative number', -12.5, '"-12.5"'],
    ['quotation marks', 'a "city"', '"a ""city"""'],
    ['a comma and a line break', 'a,\nb', '"a,\nb"'],
    ['a list', ['housing', 'water'], '"housing;water"'],
    ['nothing', null, ''],
    ['an empty text', '', '""'],
    ['Arabic and accents', 'مدينة Zürich', '"مدينة Zürich"'],
  ])('%s', (_title, value, written) => expect(csvLine([value])).toBe(`${written}\r\n`));
});

test('A14: CSV opens right in Excel: it begins with the mark that says UTF-8', () => {
  const bytes = Buffer.from(textFormats.csv.head(['title']));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});
