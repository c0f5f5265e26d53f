import { idOf } from '../search/columns.ts';
import { type Asked, fitting } from '../search/find.ts';
import type { Index } from '../search/sqlite.ts';

/** The articles of a week that are exported, in the order of its file; `digest` says what the file was made from. */
export interface Selected {
  readonly week: string;
  readonly digest: string;
  readonly articles: number;
  /** Their ids with spaces between them; nothing where they are all that the week has. */
  readonly ids: string | undefined;
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
      const docs: number[] = [];
      for (let doc = first; doc <= last; doc++) if (fits[doc] && isAfter(week, doc)) docs.push(doc);
      const isWhole = docs.length === last - first + 1;
      const ids = isWhole ? undefined : docs.map((doc) => idOf(columns, doc)).join(' ');
      return docs.length > 0 ? [{ week, digest, articles: docs.length, ids }] : [];
    });
}

/** How many articles these are. */
export const countOf = (weeks: readonly Selected[]) => weeks.reduce((sum, { articles }) => sum + articles, 0);

const comesAfter = (day: number, id: string, place: ExportPlace) =>
  day > place.day || (day === place.day && id > place.id);
