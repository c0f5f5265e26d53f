import { expect, test } from 'vitest';
import { isBackwards, textOfPieces, turned } from '../../../shared/articles/document/reading-order.ts';

/** Pieces as a file holds them, each `[text, left edge, width]`. */
const pieces = (...set: readonly (readonly [text: string, x: number, width: number])[]) =>
  set.map(([text, x, width]) => ({ text, x, y: 700, width, size: 12 }));

test('words of Hebrew that were set from left to right are read from the right, numbers as they stand', () => {
  const line = pieces(
    ['2026', 100, 24],
    [' ', 124, 4],
    ['בנובמבר', 128, 40],
    [' ', 168, 4],
    ['5', 172, 6],
    [' ', 178, 4],
    ['לוי', 182, 20],
    [' ', 202, 4],
    ['דנה', 206, 20],
  );
  expect(textOfPieces(line)).toBe('דנה לוי 5 בנובמבר 2026');
});

test('Arabic that was set letter by letter comes together, with its marks and digits', () => {
  const line = pieces(
    ['٦', 100, 6],
    ['٢', 94, 6],
    [' ', 106, 4],
    ['ﺎ', 114, 4],
    ['ً', 116, 0],
    ['ﺒ', 118, 4],
    ['ﺘ', 122, 4],
    ['ﻜ', 126, 4],
    ['ﻣ', 130, 4],
  );
  expect(textOfPieces(line)).toBe('مكتباً ٢٦');
});

test('a line that runs from left to right stays as it was set, with spaces where there are gaps', () => {
  expect(textOfPieces(pieces(['Free', 70, 24], ['advice', 98, 30], [' on ', 128, 14], ['מס', 142, 10]))).toBe(
    'Free advice on מס',
  );
});

test('words that are spelt backwards are known by the letters that only end words, and turned', () => {
  const right = 'מרכז סיוע לדיירים נפתח, אנשים רבים באים (עד 2026) מן העיר';
  const wrong = 'ריעה ןמ (2026 דע) םיאב םיבר םישנא ,חתפנ םירייידל עויס זכרמ';
  expect([isBackwards(right), isBackwards(wrong), isBackwards('Free advice')]).toEqual([false, true, false]);
  expect(turned('ריעה ןמ (2026 דע) םיאב')).toBe('באים (עד 2026) מן העיר');
});
