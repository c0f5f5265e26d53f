import { idOf } from '../search/columns.ts';
import { type Asked, fitting } from '../search/find.ts';
import type { Index } from '../search/sqlite.ts';

/** The articles of a week that are exported, in the order of its file; `digest` says what the file was made from. */
export interface Selected {
  readonly week: string;
  readonly digest: string;
  readonly ids: readonly string[];
  /** All that the week has. */
  readonly isWhole: boolean;
}
/** After which article an export goes on. */
export interface ExportPlace {
  readonly week: string;
  readonly day: number;
  readonly id: string;
}

/** The articles that fit, week by week, the oldest first. */
export function select(index: Index, asked: Asked, after?: ExportPlace): readonly Selected[] {
  const { columns } = index;
  const fits = fitting(index, asked);
  const isAfter = (week: string, doc: number) =>
    !after ||
    week > after.week ||
    (week === after.week && comesAfter(columns.days[doc] ?? 0, idOf(columns, doc), after));
  return columns.blocks
    .toSorted((a, b) => (a.week < b.week ? -1 : 1))
    .flatMap(({ week, digest, first, last }) => {
      const ids: string[] = [];
      for (let doc = first; doc <= last; doc++) if (fits[doc] && isAfter(week, doc)) ids.push(idOf(columns, doc));
      return ids.length > 0 ? [{ week, digest, ids, isWhole: ids.length === last - first + 1 }] : [];
    });
}

const comesAfter = (day: number, id: string, place: ExportPlace) =>
  day > place.day || (day === place.day && id > place.id);
