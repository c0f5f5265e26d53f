import * as z from 'zod/mini';
import { Digest } from './digest.ts';
import { applyEntries, Entry } from './edits.ts';

/** Where a week's draft lies until staff approve it, and where what they approved lies for good. */
export const draftPrefix = 'drafts/';
export const draftKey = (week: string) => `${draftPrefix}${week}.json`;
export const approvedPrefix = 'approved/';
export const approvedKey = (week: string) => `${approvedPrefix}${week}.json`;
/** Which networks could be read in a week: written when its digest is made, needed as long as it is somebody's past. */
export const readingKey = (week: string) => `readings/${week}.json`;

/** A draft: what the machine made, and all that staff did to it since, oldest first. Its ETag is the version staff read. */
export const Draft = z.readonly(
  z.object({ machine: Digest, log: z.readonly(z.array(Entry)), draftedAt: z.iso.datetime() }),
);
export type Draft = z.infer<typeof Draft>;

/** A digest that a person stands for, beside the draft it was made of. */
export const Approved = z.readonly(
  z.object({
    digest: Digest,
    approvedBy: z.string(),
    approvedAt: z.iso.datetime(),
    draft: z.exactOptional(Draft),
  }),
);
export type Approved = z.infer<typeof Approved>;

/** Reads a stored draft. */
export const readDraft = (text: string): Draft => Draft.parse(JSON.parse(text));
/** Reads a stored approval. */
export const readApproved = (text: string): Approved => Approved.parse(JSON.parse(text));
/** Reads a stored list of networks. */
export const readReading = (text: string): ReadonlySet<string> => new Set(z.array(z.string()).parse(JSON.parse(text)));

/** The draft as staff left it. */
export const edited = ({ machine, log }: Draft): Digest => applyEntries(machine, log);

/** What ended the work on a draft, where something did: nothing is changed after. */
export const endOf = ({ log }: Draft): Entry | undefined =>
  log.find(({ command: { do: what } }) => what === 'approve' || what === 'release' || what === 'skip');

/** Who, or what, let it be published. */
export function approvalOf(draft: Draft): Entry | undefined {
  const end = endOf(draft);
  return end?.command.do === 'skip' ? undefined : end;
}
