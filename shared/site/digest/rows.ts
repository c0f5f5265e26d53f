import type { Digest, SeriesWeek } from '../../digest/digest.ts';
import { type SeriesKind, seriesId, seriesKinds } from '../../digest/series.ts';
import { taxonomy } from '../../taxonomy/theme.ts';
import { paths } from '../paths.ts';
import { goalTitles } from './goal-titles.ts';
import type { Row } from './trend-table.ts';

/** The themes of a digest as rows. */
export const themeRows = ({ themes }: Digest): readonly Row[] =>
  themes.map((theme) => ({ ...theme, figure: seriesId('theme', theme.id), href: paths.theme(theme.id) }));

/** The groups, goals, countries or cities of a digest as rows. */
export const seriesRows = ({ series }: Digest, kind: SeriesKind): readonly Row[] =>
  series
    .filter((one) => one.kind === kind)
    .map((one) => ({ ...one, label: labelOf(one), figure: seriesId(kind, one.id), href: searchOf(one) }));

/** The articles of a series in the archive as it is now, all of them or those of a week. */
export function searchOf({ kind, id }: Pick<SeriesWeek, 'kind' | 'id'>, week?: string): string {
  // A digest knows groups by their label, the archive by their id.
  const value = kind === 'group' ? (taxonomy.groups.find(({ label }) => label === id)?.id ?? id) : id;
  return kind === 'theme' ? paths.theme(id, week) : paths.find({ [kind]: value, ...(week !== undefined && { week }) });
}

/** The same of a figure by its name, where it is one of a series. */
export function archiveOf(figure: string, week: string): string | undefined {
  const kind = seriesKinds.find((known) => figure.startsWith(seriesId(known, '')));
  return kind && searchOf({ kind, id: figure.slice(seriesId(kind, '').length) }, week);
}

const labelOf = ({ kind, id, label }: SeriesWeek) =>
  kind === 'goal' ? [label, goalTitles[id]].filter((part) => part).join(': ') : label;
