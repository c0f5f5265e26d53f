import { type Approved, readApproved } from '../digest/desk.ts';

let last: { readonly etag: string; readonly approved: Approved } | undefined;

/** An approved digest; the one that was read last is not read again, since its mails follow one another. */
export function readIssue({ etag, text }: { readonly etag: string; readonly text: string }): Approved {
  if (last?.etag !== etag) last = { etag, approved: readApproved(text) };
  return last.approved;
}
