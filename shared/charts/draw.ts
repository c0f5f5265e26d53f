import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

const xmlns = 'http://www.w3.org/2000/svg';

/** What a chart is painted with: colours of its own where it leaves the page, else the page's, which follow light, dark and print. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
  readonly past: string;
}

/**
 * A chart as SVG, with what it shows in words for whoever does not see it; no style, no script, no name that another
 * chart has. `paper` lies behind it; default: whatever it is put on.
 */
export function draw(words: string, options: PlotOptions, paper?: string): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = plot({ ...options, document });
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const part of svg.querySelectorAll('[aria-label], [aria-hidden]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-hidden');
  }
  for (const name of ['class', 'font-family', 'fill']) svg.removeAttribute(name);
  svg.setAttribute('xmlns', xmlns);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', words);
  if (paper !== undefined) {
    const sheet = document.createElementNS(xmlns, 'rect');
    for (const [name, value] of [
      ['width', '100%'],
      ['height', '100%'],
      ['fill', paper],
    ] as const)
      sheet.setAttribute(name, value);
    svg.prepend(sheet);
  }
  return svg.outerHTML.replaceAll(/\d+\.\d+(?=[",)])/g, (number) => `${Math.round(Number(number) * 10) / 10}`);
}
