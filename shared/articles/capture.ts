import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { PoliteReply } from '../web/polite.ts';
import { fromWarc, httpIn, responseRecord, toWarc } from '../web/warc.ts';
import { DateFact } from './article.ts';
import type { Visit } from './make-article.ts';

/** All that an article was made of beside the page itself: which entry announced it, and how the site answered. */
const Circumstances = z.object({
  page: z.object({
    url: z.url(),
    sourceId: z.string(),
    foundAt: z.iso.datetime(),
    entry: z.object({
      title: z.optional(z.string()),
      summary: z.optional(z.string()),
      published: z.optional(DateFact),
    }),
  }),
  postponed: z.number(),
  reply: z.object({
    kind: z.enum(['page', 'missing', 'unreachable']),
    url: z.string(),
    redirects: z.array(z.object({ from: z.string(), to: z.string(), status: z.number() })),
    tdmFile: z.optional(z.string()),
    status: z.optional(z.number()),
    detail: z.optional(z.string()),
  }),
});

/** Replies that an article can be made of: a page, or none where the feed's own summary stands in. */
type Capturable = Extract<PoliteReply, { kind: 'page' | 'missing' | 'unreachable' }>;
export type CapturedVisit = Visit & { readonly reply: Capturable };

/** Whether an article may come of a visit, so that it is kept. */
export const isCapturable = (visit: Visit): visit is CapturedVisit =>
  visit.reply.kind === 'page' || visit.reply.kind === 'missing' || visit.reply.kind === 'unreachable';

/** A visit as bytes that can be read again as that very visit, and a digest that tells pages with other content apart. */
export function toCapture(visit: CapturedVisit): { readonly digest: string; readonly bytes: Uint8Array } {
  const { page, reply, fetchedAt, postponed } = visit;
  const { url, sourceId, foundAt, entry } = page;
  const { kind, redirects, tdmFile } = reply;
  const about = JSON.stringify({
    page: { url, sourceId, foundAt, entry: { title: entry.title, summary: entry.summary, published: entry.published } },
    postponed,
    reply: {
      kind,
      url: reply.url,
      redirects,
      tdmFile,
      ...(kind === 'missing' && { status: reply.status }),
      ...(kind === 'unreachable' && { detail: reply.detail }),
    },
  });
  const metadata = { type: 'metadata', url: reply.url, at: fetchedAt, block: Buffer.from(about) } as const;
  const records = kind === 'page' ? [responseRecord(reply, fetchedAt), metadata] : [metadata];
  const told = kind === 'page' ? reply.body : about;
  return { digest: createHash('sha256').update(told).digest('hex'), bytes: toWarc(records) };
}

/** The visit that a capture was made of: what is read from it now is what was read then. */
export function readCapture(bytes: Uint8Array): CapturedVisit {
  const records = fromWarc(bytes);
  const metadata = records.find(({ type }) => type === 'metadata');
  if (!metadata) throw new Error('a capture without the circumstances of its making');
  const { page, postponed, reply } = Circumstances.parse(JSON.parse(Buffer.from(metadata.block).toString()));
  const way = { url: reply.url, redirects: reply.redirects, tdmFile: reply.tdmFile };
  const visit = { page, fetchedAt: metadata.at, postponed };
  const response = records.find(({ type }) => type === 'response');
  if (response) {
    const { status, headers, body } = httpIn(response);
    return { ...visit, reply: { kind: 'page', status, headers, body, validators: validatorsIn(headers), ...way } };
  }
  return reply.kind === 'missing'
    ? { ...visit, reply: { kind: 'missing', status: reply.status ?? 0, headers: {}, ...way } }
    : { ...visit, reply: { kind: 'unreachable', why: 'server-error', detail: reply.detail ?? '', ...way } };
}

function validatorsIn({ etag, 'last-modified': lastModified }: Readonly<Record<string, string>>) {
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}
