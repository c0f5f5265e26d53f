import type { History } from '../../../shared/trends/history.ts';
import { type Chance, chanceOf } from './chance.ts';

/** A year of articles whose bursts are known. */
export interface Year {
  readonly history: History;
  /** Strength of the bursts planted in it. */
  readonly strength: number;
  /** Bursts by theme; `to` is the last week. */
  readonly bursts: readonly { readonly theme: string; readonly from: number; readonly to: number }[];
}

export interface Shape {
  readonly weeks: number;
  readonly themes: number;
  readonly networks: number;
}

/** As many themes as the taxonomy has, as many networks as are read. */
export const likeOurs: Shape = { weeks: 52, themes: 71, networks: 60 };

/**
 * A year of news: themes of 0 to 30 articles a week, most of them of one to five; each network has its own themes;
 * themes and whole networks scatter more than by chance; habits drift; a third of the networks joins or leaves within
 * the year, and two of three are down for one to four weeks. Four themes in five have one burst,
 * of one to six weeks.
 */
export function drawYear(seed: number, strength: number, { weeks, themes, networks }: Shape = likeOurs): Year {
  const chance = chanceOf(seed);
  const read = Array.from({ length: networks }, () => presence(chance, weeks));
  const size = read.map(() => Math.exp(1.1 * chance.normal()));
  const lively = read.map(() => Array.from({ length: weeks }, () => chance.gamma(0.1)));
  const all = Array.from({ length: weeks }, () => chance.gamma(0.01));
  const themeIds = Array.from({ length: themes }, (_, i) => `theme-${i}`);
  const bursts = themeIds.flatMap((theme) =>
    chance.uniform() < 0.8 && strength > 1 ? [drawBurst(chance, theme, weeks)] : [],
  );
  const series = new Map(
    themeIds.map((theme) => {
      const burst = bursts.find((one) => one.theme === theme);
      const levels = drawLevels(chance, weeks, (t) => (burst && t >= burst.from && t <= burst.to ? strength : 1));
      const loves = size.map((s) => s * chance.gamma(4));
      const total = loves.reduce((sum, love) => sum + love, 0);
      const counts = read.map((isRead, n) =>
        levels.map((level, t) =>
          isRead[t] ? chance.poisson(((level * (loves[n] ?? 0)) / total) * (lively[n]?.[t] ?? 1) * (all[t] ?? 1)) : 0,
        ),
      );
      return [theme, counts] as const;
    }),
  );
  const inAll = [...series.values()];
  const articles = read.map((own, n) =>
    own.map((_, t) => inAll.reduce((sum, counts) => sum + (counts[n]?.[t] ?? 0), 0)),
  );
  const history = {
    weeks: Array.from({ length: weeks }, (_, t) => `2026-W${String(t + 1).padStart(2, '0')}`),
    networks: read.map((_, n) => `network-${n}`),
    read,
    articles,
    series,
  };
  return { history, strength, bursts };
}

/** Articles a week that a theme would have: its mean, which drifts, scattered, and a burst. */
function drawLevels(chance: Chance, weeks: number, burst: (week: number) => number): readonly number[] {
  const mean = Math.min(25, Math.max(0.2, Math.exp(Math.log(4) + chance.normal())));
  const dispersion = Math.exp(Math.log(0.12) + 0.7 * chance.normal());
  let drift = 0;
  return Array.from({ length: weeks }, (_, t) => {
    drift += 0.02 * chance.normal();
    return mean * Math.exp(drift) * chance.gamma(dispersion) * burst(t);
  });
}

function drawBurst(chance: Chance, theme: string, weeks: number) {
  const from = 8 + chance.below(weeks - 8);
  return { theme, from, to: Math.min(weeks - 1, from + chance.below(6)) };
}

function presence(chance: Chance, weeks: number): boolean[] {
  const kind = chance.uniform();
  const turn = chance.below(weeks);
  const from = kind < 0.2 ? turn : 0;
  const to = kind > 0.87 ? turn : weeks;
  const down = chance.uniform() < 2 / 3 ? chance.below(weeks) : weeks;
  const downTo = down + 1 + chance.below(4);
  return Array.from({ length: weeks }, (_, t) => t >= from && t < to && !(t >= down && t < downTo));
}
