import * as z from 'zod/mini';
import { readManifest } from '../../archive/manifest.ts';
import { isWeek } from '../../archive/week.ts';
import { memberColumns } from '../../exports/columns.ts';
import { csvwOf } from '../../exports/csvw.ts';
import { textFormats } from '../../exports/formats.ts';
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
const names = memberColumns.map(({ name }) => name);
const short = z.string().check(z.maxLength(64));
const ExportCursor = z.tuple([short.check(z.refine((week) => week === 'undated' || isWeek(week))), z.int(), short]);
const files = Object.keys(textFormats) as (keyof typeof textFormats)[];

/** All that a search finds, as files in pieces that a function can answer: `Link` leads to the next piece. */
export const exportRoutes = [
  ...files.map((format) =>
    route(
      {
        method: 'get',
        path: `/api/members/exports/articles.${format}`,
        layer: 'members',
        summary: `All articles that a search finds, as ${format}; X-Total-Count says how many there are`,
        query: ExportQuery,
        media: textFormats[format].type,
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
  format: keyof typeof textFormats,
  reach: ApiReach,
): Promise<Reply<never>> {
  const asked = whichOf(query, reach.now());
  if ('complaint' in asked) return refuse(400, asked.complaint);
  const place = cursor === undefined ? undefined : readCursor(cursor, ExportCursor);
  if (cursor !== undefined && !place) return refuse(400, 'cursor: expected one that an answer gave');
  const index = await reach.search.open((await readManifest(reach)).search, reach);
  const total = countOf(select(index, asked));
  const after = place && { week: place[0], day: place[1], id: place[2] };
  const { body, next } = await pieceOf(select(index, asked, after), format, reach);
  const { type } = textFormats[format];
  return { kind: 'file', type, body, next, headers: { 'X-Total-Count': String(total) } };
}

/** As many rows as go into one answer, and the cursor of the last one if there are more. */
async function pieceOf(weeks: readonly Selected[], format: keyof typeof textFormats, reach: ApiReach) {
  const { head, row, foot } = textFormats[format];
  const left = countOf(weeks);
  let body = head(names);
  let bytes = 0;
  let rows = 0;
  for await (const batch of rowsOf(weeks, memberColumns, reach))
    for (const one of batch) {
      const line = row(one, names, rows++ === 0);
      body += line;
      bytes += Buffer.byteLength(line);
      if (bytes < apiSettings.maxExportBytes || rows === left) continue;
      const day = typeof one['day'] === 'string' ? dayNumber(one['day']) : noDay;
      return { body: body + foot, next: writeCursor([one['week'], day, one['id']]) };
    }
  return { body: body + foot, next: undefined };
}
