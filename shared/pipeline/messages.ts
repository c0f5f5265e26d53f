import * as z from 'zod/mini';
import { isWeek } from '../archive/week.ts';
import { DateFact } from '../articles/article.ts';
import { feedbackKinds } from '../subscribers/feedback.ts';

const Week = z.string().check(z.refine(isWeek, 'an ISO week such as 2026-W47'));

/**
 * A source whose time to be polled has come: from `find-due-sources` to `poll-source`. A planned visit that was made
 * since, or planned anew, is not made again; without a plan it is made whenever the message comes.
 */
export const SourceRef = z.object({ sourceId: z.string(), plannedAt: z.optional(z.iso.datetime()) });
export type SourceRef = z.infer<typeof SourceRef>;

/** A page of what a source published before we listened to it; the first one is 1. */
export const HistoryRef = z.object({ sourceId: z.string(), url: z.url(), page: z.number() });
export type HistoryRef = z.infer<typeof HistoryRef>;

/** What the feed, sitemap or listing itself says of a page: kept for pages that do not say it. */
const Entry = z.object({
  title: z.optional(z.string()),
  summary: z.optional(z.string()),
  published: z.optional(DateFact),
});

/** A page worth fetching: from `poll-source` to `extract-article`, or, where it is known and changed, to `revisit-article`. */
export const PageRef = z.object({ url: z.url(), sourceId: z.string(), foundAt: z.iso.datetime(), entry: Entry });
export type PageRef = z.infer<typeof PageRef>;

/** An article that is in the archive: from `extract-article` on. */
export const ArticleRef = z.object({ articleId: z.string() });
export type ArticleRef = z.infer<typeof ArticleRef>;

/** A digest that staff approved: from the desk to `publish-digest`. */
export const IssueRef = z.object({ week: Week });
export type IssueRef = z.infer<typeof IssueRef>;

/** Someone asked for the briefing: what they wrote rests in the bucket of subscribers. */
export const RequestRef = z.object({ requestId: z.string() });
export type RequestRef = z.infer<typeof RequestRef>;

/** What came back after a mail was sent. No address, and nothing of what a mail server wrote: that may hold one. */
export const FeedbackRef = z.object({ kind: z.enum(feedbackKinds), issue: z.string(), subscriberId: z.string() });
export type FeedbackRef = z.infer<typeof FeedbackRef>;

/** One mail about saved searches to one subscriber: what it tells rests with their searches. */
export const AlertRef = z.object({ issue: z.string(), subscriberId: z.string() });
export type AlertRef = z.infer<typeof AlertRef>;

/** One briefing to one subscriber. No address: that rests with the subscriber. */
export const MailRef = z.object({ week: Week, subscriberId: z.string() });
export type MailRef = z.infer<typeof MailRef>;
