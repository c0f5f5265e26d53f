import {
  AlertRef,
  ArticleRef,
  FeedbackRef,
  HistoryRef,
  IssueRef,
  MailRef,
  PageRef,
  RequestRef,
  SourceRef,
} from './messages.ts';

/** Every queue: what its messages are, and how often one is delivered before it is parked. */
export const queues = {
  sources: { parse: (v: unknown) => SourceRef.parse(v), attempts: 5 },
  histories: { parse: (v: unknown) => HistoryRef.parse(v), attempts: 5 },
  searches: { parse: (v: unknown) => SourceRef.parse(v), attempts: 5 },
  pages: { parse: (v: unknown) => PageRef.parse(v), attempts: 5 },
  revisits: { parse: (v: unknown) => PageRef.parse(v), attempts: 5 },
  articles: { parse: (v: unknown) => ArticleRef.parse(v), attempts: 5 },
  tagged: { parse: (v: unknown) => ArticleRef.parse(v), attempts: 5 },
  issues: { parse: (v: unknown) => IssueRef.parse(v), attempts: 5 },
  mails: { parse: (v: unknown) => MailRef.parse(v), attempts: 5 },
  alerts: { parse: (v: unknown) => AlertRef.parse(v), attempts: 5 },
  requests: { parse: (v: unknown) => RequestRef.parse(v), attempts: 5 },
  feedback: { parse: (v: unknown) => FeedbackRef.parse(v), attempts: 5 },
} as const;
