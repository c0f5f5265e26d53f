import { fileURLToPath } from 'node:url';

/** Pictures kept: readers with the same choices get the same one. */
const kept = new Map<string, Uint8Array>();
const maxKept = 200;

/** An SVG as PNG, twice as fine as its size says. Machines in the cloud have no fonts: ours comes along. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const known = kept.get(svg);
  if (known) return known;
  const { Resvg } = await import('@resvg/resvg-js');
  const font = fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false, fontFiles: [font], defaultFontFamily: 'DejaVu Sans' },
  });
  const png = drawing.render().asPng();
  if (kept.size >= maxKept) kept.clear();
  kept.set(svg, png);
  return png;
}
