import * as z from 'zod/mini';
import { Digest } from './digest.ts';

/** Where a week's draft lies until staff approve it, and where what they approved lies for good. */
export const draftKey = (week: string) => `drafts/${week}.json`;
export const approvedPrefix = 'approved/';
export const approvedKey = (week: string) => `${approvedPrefix}${week}.json`;

/** A digest that a person stands for. */
export const Approved = z.readonly(z.object({ digest: Digest, approvedBy: z.string(), approvedAt: z.iso.datetime() }));
export type Approved = z.infer<typeof Approved>;

/** Reads a stored draft. */
export const readDraft = (text: string): Digest => Digest.parse(JSON.parse(text));
/** Reads a stored approval. */
export const readApproved = (text: string): Approved => Approved.parse(JSON.parse(text));
