import { listed } from '../digest/say.ts';
import { type Html, html } from './html.ts';

const step = 17;
const height = 30;
const top = 12;

/** Bars with their numbers, the past first and the week itself, marked, last. */
export function bars(past: readonly number[], now: number): Html {
  const all = [...past, now];
  const most = Math.max(1, ...all);
  const width = all.length * step;
  const bar = (n: number, i: number) => {
    const tall = n === 0 ? 1 : Math.max(2, Math.round((n / most) * height));
    const kind = i === past.length ? 'now' : 'past';
    return html`<rect class="${kind}" x="${i * step + 2}" y="${top + height - tall}" width="${step - 4}" height="${tall}"/><text class="${kind}" x="${i * step + step / 2}" y="${top + height - tall - 3}">${n}</text>`;
  };
  const words = `${past.length > 0 ? `Weeks before: ${listed(past.map(String))}. ` : ''}This week: ${now}.`;
  return html`<svg class="bars" role="img" aria-label="${words}" viewBox="0 0 ${width} ${top + height}" width="${width}" height="${top + height}">${all.map(bar)}</svg>`;
}
