import type { Digest } from '../../digest/digest.ts';
import type { SeriesKind } from '../../digest/series.ts';
import { type Html, html } from '../html.ts';
import { paths } from '../paths.ts';
import { seriesRows } from './rows.ts';
import { changesFirst, trendTable } from './trend-table.ts';

/** Rows of a table that stand on the digest's page; all of them stand among its figures. */
const maxRows = 10;

/** Countries and cities that the week's articles speak of. */
export const placeSection = (digest: Digest): Html =>
  section(digest, { id: 'places', title: 'Places', kinds: ['country', 'city'] });

/** The week by group of themes, and by Sustainable Development Goal. */
export const groupSection = (digest: Digest): Html =>
  section(digest, { id: 'goals', title: 'Groups of themes, and goals', kinds: ['group', 'goal'] });

interface Part {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly Exclude<SeriesKind, 'theme'>[];
}

function section(digest: Digest, { id, title, kinds }: Part): Html {
  const tables = kinds.map((kind) => table(digest, kind)).filter((made) => made !== undefined);
  return html`${
    tables.length > 0 &&
    html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${tables}
</section>
`
  }`;
}

function table(digest: Digest, kind: Part['kinds'][number]): Html | undefined {
  const rows = changesFirst(seriesRows(digest, kind).filter(({ articles }) => articles > 0));
  const { head, caption } = words[kind];
  const isCut = rows.length > maxRows;
  const more = isCut && html` <a href="${paths.figures(digest.week)}#${kind}">All ${rows.length}</a>.`;
  return rows.length === 0
    ? undefined
    : trendTable({ week: digest.week, head, caption: html`${caption}${more}`, rows: rows.slice(0, maxRows) });
}

const words = {
  country: { head: 'Country', caption: 'Articles by country they speak of.' },
  city: { head: 'City', caption: 'Articles by city they name.' },
  group: { head: 'Group', caption: 'Articles by group of themes. An article can be in several.' },
  goal: { head: 'Goal', caption: 'Articles by Sustainable Development Goal.' },
} as const;
