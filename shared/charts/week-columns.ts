import { barY, text } from '@observablehq/plot';
import { listed } from '../digest/say.ts';
import { draw, type Palette } from './draw.ts';

/** Counts of the weeks before, oldest first, the week itself, and what would be usual for it, where that is known. */
export interface Weeks {
  readonly past: readonly number[];
  readonly now: number;
  readonly usual?: { readonly low: number; readonly high: number };
}

const column = 17;
const height = 45;

/** A column a week with its number, on a scale of its own; the week itself is marked and stands before its usual range. */
export function weekColumns({ past, now, usual }: Weeks, { ink, soft, line, accent, past: faded }: Palette): string {
  const weeks = [...past, now].map((articles, week) => ({ week, articles }));
  const most = Math.max(1, usual?.high ?? 0, ...weeks.map(({ articles }) => articles));
  const of = { x: 'week', y: 'articles' } as const;
  const before = weeks.slice(0, -1);
  const last = weeks.slice(-1);
  const number = { ...of, text: 'articles', dy: -6 } as const;
  return draw(wordsOf({ past, now, ...(usual && { usual }) }), {
    width: weeks.length * column,
    height,
    margin: 0,
    marginTop: 13,
    x: { axis: null, padding: 0.2 },
    y: { axis: null, domain: [0, most] },
    marks: [
      usual && barY(last, { x: 'week', y1: usual.low, y2: usual.high, insetLeft: -2, insetRight: -2, fill: line }),
      barY(before, { ...of, fill: faded }),
      barY(last, { ...of, fill: accent }),
      text(before, { ...number, fill: soft, fontSize: 9 }),
      text(last, { ...number, fill: ink, fontSize: 9, fontWeight: 600 }),
    ],
  });
}

function wordsOf({ past, now, usual }: Weeks): string {
  const before = past.length > 0 ? `Weeks before: ${listed(past.map(String))}. ` : '';
  const range = usual && (usual.low === usual.high ? usual.low : `${usual.low} to ${usual.high}`);
  return `${before}This week: ${now}.${range === undefined ? '' : ` Usual: ${range}.`}`;
}
