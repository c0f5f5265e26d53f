import { describe, expect, test } from 'vitest';
import { palette } from '../../shared/site/palette.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: string) =>
  [1, 3, 5]
    .map((i) => Number.parseInt(colour.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(palette))('in %s surroundings', (_, colours) => {
  test.each(['ink', 'soft', 'accent', 'up', 'down'] as const)('%s text can be read on paper and panel', (name) => {
    expect(contrast(colours[name], colours.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours[name], colours.panel)).toBeGreaterThanOrEqual(4.5);
  });

  test('bars can be told from the paper', () => {
    expect(contrast(colours.past, colours.paper)).toBeGreaterThanOrEqual(3);
  });
});
