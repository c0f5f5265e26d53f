import { readManifest } from '../archive/manifest.ts';
import { lastCompleteWeek, weeksBefore } from '../archive/week.ts';
import { Digest, type ThemeWeek } from '../digest/digest.ts';
import { countByWeek } from '../search/series.ts';
import { latestKey } from './keys.ts';
import { pageColours } from './palette.ts';
import type { SiteReach } from './site-reach.ts';

/** A theme week by week, as the archive has it today. */
export interface ThemeSeries {
  /** Whole weeks, the oldest first. */
  readonly weeks: readonly { readonly week: string; readonly articles: number }[];
  /** The same, drawn. */
  readonly chart: string;
  /** What the newest digest said of the theme. */
  readonly newest?: Pick<ThemeWeek, 'articles' | 'expected' | 'verdict'> & { readonly week: string };
}

/** Weeks of the series: half a year. */
const shownWeeks = 26;

/** The last half-year of a theme. */
export async function themeSeries(theme: string, zone: string, reach: SiteReach): Promise<ThemeSeries> {
  const index = await reach.search.open((await readManifest(reach)).search, reach);
  const counts = new Map(
    countByWeek(index, { filters: { theme: [theme] } }, 'theme')
      .filter(({ value }) => value === theme)
      .map(({ week, articles }) => [week, articles]),
  );
  const last = lastCompleteWeek(reach.now(), zone);
  const weeks = [...weeksBefore(last, shownWeeks - 1), last].map((week) => ({ week, articles: counts.get(week) ?? 0 }));
  const numbers = weeks.map(({ articles }) => articles);
  // Only pages of themes draw: other requests do not wait for what draws.
  const { weekColumns } = await import('../charts/week-columns.ts');
  const newest = await newestOf(theme, reach);
  return {
    weeks,
    chart: weekColumns({ past: numbers.slice(0, -1), now: numbers.at(-1) ?? 0 }, pageColours),
    ...(newest && { newest }),
  };
}

async function newestOf(theme: string, reach: SiteReach): Promise<ThemeSeries['newest']> {
  const stored = await reach.get('site', latestKey);
  const digest = stored && Digest.parse(JSON.parse(stored.text));
  const found = digest?.themes.find(({ id }) => id === theme);
  return digest && found && { ...found, week: digest.week };
}
