import * as z from 'zod/mini';
import { readManifest } from '../../archive/manifest.ts';
import type { Row } from '../../archive/sql.ts';
import { isWeek } from '../../archive/week.ts';
import { memberColumns } from '../../exports/columns.ts';
import { csvwOf } from '../../exports/csvw.ts';
import { type ExportFormat, exportFormats, fileOf, mediaTypes } from '../../exports/disk.ts';
import { rowsOf } from '../../exports/rows.ts';
import { countOf, type Selected, select } from '../../exports/select.ts';
import { dayNumber, noDay } from '../../search/document.ts';
import { whichOf } from '../asked.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { refuse } from '../problem.ts';
import { NoQuery, text, which } from '../queries.ts';
import type { ApiReach } from '../reach.ts';
import { type Reply, route } from '../route.ts';
import { apiSettings } from '../settings.ts';

const ExportQuery = z.strictObject({ ...which, cursor: z.optional(text) });
const short = z.string().check(z.maxLength(64));
const ExportCursor = z.tuple([short.check(z.refine((week) => week === 'undated' || isWeek(week))), z.int(), short]);

/** All that a search finds, as files in pieces that a function can answer: `Link` leads to the next piece. */
export const exportRoutes = [
  ...exportFormats.map((format) =>
    route(
      {
        method: 'get',
        path: `/api/members/exports/articles.${format}`,
        layer: 'members',
        summary: `All articles that a search finds, as ${format}; X-Total-Count says how many there are`,
        query: ExportQuery,
        media: mediaTypes[format],
        refusals: [400],
      },
      async ({ query, reach }) => exported(query, format, reach),
    ),
  ),
  route(
    {
      method: 'get',
      path: '/api/members/exports/articles.csv-metadata.json',
      layer: 'members',
      summary: 'What the columns of the CSV mean (CSV on the Web)',
      query: NoQuery,
      answer: z.record(z.string(), z.unknown()),
      refusals: [],
    },
    async () => ({ kind: 'data', data: csvwOf('articles.csv', memberColumns) }),
  ),
];

async function exported(
  { cursor, ...query }: z.output<typeof ExportQuery>,
  format: ExportFormat,
  reach: ApiReach,
): Promise<Reply<never>> {
  const asked = whichOf(query, reach.now());
  if ('complaint' in asked) return refuse(400, asked.complaint);
  const place = cursor === undefined ? undefined : readCursor(cursor, ExportCursor);
  if (cursor !== undefined && !place) return refuse(400, 'cursor: expected one that an answer gave');
  const index = await reach.search.open((await readManifest(reach)).search, reach);
  const total = countOf(select(index, asked));
  const after = place && { week: place[0], day: place[1], id: place[2] };
  const { rows, next } = await pieceOf(select(index, asked, after), reach);
  const body = await fileOf(rows, memberColumns, format);
  return { kind: 'file', type: mediaTypes[format], body, next, headers: { 'X-Total-Count': String(total) } };
}

/** As many rows as go into one answer, and the cursor of the last one if there are more. */
async function pieceOf(weeks: readonly Selected[], reach: ApiReach) {
  const left = countOf(weeks);
  const rows: Row[] = [];
  let bytes = 0;
  for await (const batch of rowsOf(weeks, memberColumns, reach))
    for (const row of batch) {
      rows.push(row);
      bytes += Buffer.byteLength(JSON.stringify(row));
      if (bytes < apiSettings.maxExportBytes || rows.length === left) continue;
      const day = typeof row['day'] === 'string' ? dayNumber(row['day']) : noDay;
      return { rows, next: writeCursor([row['week'], day, row['id']]) };
    }
  return { rows, next: undefined };
}
