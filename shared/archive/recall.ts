import * as z from 'zod/mini';
import type { Part, Row, Sql } from './sql.ts';

const Text = z.string().check(z.minLength(1));

/** Something that happened, and how an article about it would be known. */
const Event = z.readonly(
  z.strictObject({
    day: z.iso.date(),
    what: Text,
    /** Words that such an article has in its title or text, all of them; `a|b` is either. */
    words: z.readonly(z.array(Text).check(z.minLength(1))),
    /** Where we know it from. */
    knownFrom: Text,
  }),
);
export type Event = z.infer<typeof Event>;
export const Events = z.strictObject({ events: z.readonly(z.array(Event).check(z.minLength(1))) });

/** Whether the archive has an article about an event; `too-early` where the archive begins later. */
export interface Recalled {
  readonly event: Event;
  readonly verdict: 'found' | 'missed' | 'too-early';
  readonly article?: { readonly title: string; readonly url: string; readonly published: string };
}

/** Days around an event in which articles about it appear: announced a little before, told for weeks after. */
const daysBefore = 7;
const daysAfter = 28;
const dayMs = 24 * 3_600_000;

const First = z.object({ first: z.nullable(z.string()) });
const Found = z.object({ title: z.string(), url: z.string(), published: z.string() });

/** Looks each event up: was anything missed? */
export async function recall(
  events: readonly Event[],
  sql: Pick<Sql, 'query'>,
  parts: readonly Part[],
): Promise<readonly Recalled[]> {
  if (parts.length === 0) return events.map((event) => ({ event, verdict: 'too-early' }));
  const [row] = await sql.query(parts, 'select min(published)[:10] as first from articles', []);
  const { first } = First.parse(row);
  const recalled: Recalled[] = [];
  for (const event of events) recalled.push(verdictOf(event, first, await articlesOn(event, sql, parts)));
  return recalled;
}

function verdictOf(event: Event, first: string | null, [row]: readonly Row[]): Recalled {
  if (row) return { event, verdict: 'found', article: Found.parse(row) };
  return { event, verdict: first === null || event.day < first ? 'too-early' : 'missed' };
}

function articlesOn({ day, words }: Event, sql: Pick<Sql, 'query'>, parts: readonly Part[]) {
  const at = (days: number) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
  const values = [at(-daysBefore), at(daysAfter)];
  const conditions = words.map((word) => {
    const either = word
      .split('|')
      .map((one) => `contains(lower(title || ' ' || text), lower($${values.push(one.trim())}))`);
    return `(${either.join(' or ')})`;
  });
  return sql.query(
    parts,
    `select title, url, published from articles
     where published[:10] between $1 and $2 and ${conditions.join(' and ')} order by published limit 1`,
    values,
  );
}
