import * as z from 'zod/mini';
import type { Feedback } from '../subscribers/feedback.ts';

const strings = z.array(z.string());
const Event = z.object({
  eventType: z.optional(z.string()),
  notificationType: z.optional(z.string()),
  mail: z.object({ tags: z.optional(z.object({ issue: z.optional(strings), reader: z.optional(strings) })) }),
  bounce: z.optional(z.object({ bounceType: z.string() })),
});

const kinds: Readonly<Record<string, Feedback['kind']>> = {
  Complaint: 'complained',
  Delivery: 'delivered',
  DeliveryDelay: 'delayed',
};

/** What an event of Amazon SES says: whom it is about is known by the tags we gave the mail, never by an address. */
export function feedbackOfSes(value: unknown): readonly Feedback[] {
  const read = Event.safeParse(value);
  if (!read.success) return [];
  const { eventType, notificationType, mail, bounce } = read.data;
  const [issue] = mail.tags?.issue ?? [];
  const [subscriberId] = mail.tags?.reader ?? [];
  const type = eventType ?? notificationType ?? '';
  // SES calls a bounce undetermined where it cannot say that it is for good.
  const kind = type === 'Bounce' ? (bounce?.bounceType === 'Permanent' ? 'bounced' : 'soft-bounced') : kinds[type];
  return issue && subscriberId && kind ? [{ kind, issue, subscriberId }] : [];
}
