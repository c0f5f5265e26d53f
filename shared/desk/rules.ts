import * as z from 'zod/mini';
import { weekBounds } from '../archive/week.ts';
import { deskSettings } from './settings.ts';

/** What becomes of a draft that nobody approved in time: it waits, it is published as it is and says so, or the week has no digest. */
export const withoutApproval = ['hold', 'publish', 'skip'] as const;

const Hours = z.number().check(z.gte(1), z.lte(168));

/** When a draft is due, when staff are reminded, and what follows without an approval. */
export const Rules = z.readonly(
  z
    .object({ reminderHours: Hours, deadlineHours: Hours, withoutApproval: z.enum(withoutApproval) })
    .check(z.refine(({ reminderHours, deadlineHours }) => reminderHours < deadlineHours, 'the reminder comes first')),
);
export type Rules = z.infer<typeof Rules>;

/** Where staff's own rules lie, if they made any. */
export const rulesKey = 'rules.json';

interface Reach {
  get(bucket: 'desk', key: string): Promise<{ readonly text: string } | undefined>;
}

/** The rules of the desk: those of staff, else those of `settings.ts`. */
export async function rulesOf({ get }: Reach): Promise<Rules> {
  const stored = await get('desk', rulesKey);
  return stored ? Rules.parse(JSON.parse(stored.text)) : Rules.parse(deskSettings);
}

/** When staff are reminded of a week's draft, and when it is due. */
export function datesOf(week: string, zone: string, { reminderHours, deadlineHours }: Rules) {
  const end = Date.parse(weekBounds(week, zone).end);
  const after = (hours: number) => new Date(end + hours * 3_600_000);
  return { reminder: after(reminderHours), deadline: after(deadlineHours) };
}
