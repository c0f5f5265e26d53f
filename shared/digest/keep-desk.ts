import {
  type Approved,
  approvalOf,
  approvedKey,
  type Draft,
  draftKey,
  edited,
  endOf,
  readApproved,
  readDraft,
} from './desk.ts';
import type { Correction, Digest } from './digest.ts';
import { apply, type Command, type Objection } from './edits.ts';

interface Stored {
  readonly text: string;
  readonly etag: string;
}
type Condition = { readonly ifAbsent: true } | { readonly ifMatch: string };

/** Where the desk's papers lie: of two who write on one condition, one is told no. */
export interface DeskStore {
  get(bucket: 'desk', key: string): Promise<Stored | undefined>;
  put(bucket: 'desk', key: string, body: string, condition?: Condition): Promise<boolean>;
}

/** A draft and the version it was read at. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly version: string;
}

export type Edited =
  | { readonly kind: 'done'; readonly draft: Draft }
  /** Somebody else wrote since the version that was read: look again. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'no-draft' }
  | { readonly kind: 'objection'; readonly why: Objection };

export async function openDraft({ get }: Pick<DeskStore, 'get'>, week: string): Promise<OpenDraft | undefined> {
  const stored = await get('desk', draftKey(week));
  return stored && { draft: readDraft(stored.text), version: stored.etag };
}

/** Puts what the machine made on the desk; what staff did to an earlier draft stays, and a closed one is not touched. */
export async function putDraft(store: DeskStore, machine: Digest, now: Date): Promise<void> {
  for (;;) {
    const open = await openDraft(store, machine.week);
    if (open && endOf(open.draft)) return;
    const draft: Draft = { machine, log: open?.draft.log ?? [], draftedAt: open?.draft.draftedAt ?? now.toISOString() };
    const condition = open ? { ifMatch: open.version } : ({ ifAbsent: true } as const);
    if (await store.put('desk', draftKey(machine.week), JSON.stringify(draft), condition)) return;
  }
}

/** Does one thing to the draft that was read at a version, and writes down who did it when. */
export async function edit(
  store: DeskStore,
  order: { readonly week: string; readonly version: string; readonly by: string; readonly command: Command },
  now: Date,
): Promise<Edited> {
  const { week, version, by, command } = order;
  const open = await openDraft(store, week);
  if (!open) return { kind: 'no-draft' };
  const end = endOf(open.draft);
  if (end) return { kind: 'objection', why: end.command.do === 'skip' ? 'skipped' : 'already-approved' };
  if (open.version !== version) return { kind: 'changed-meanwhile' };
  const next = apply(edited(open.draft), command, open.draft.machine);
  if (typeof next === 'string') return { kind: 'objection', why: next };
  const draft: Draft = { ...open.draft, log: [...open.draft.log, { at: now.toISOString(), by, command }] };
  const isOurs = await store.put('desk', draftKey(week), JSON.stringify(draft), { ifMatch: version });
  return isOurs ? { kind: 'done', draft } : { kind: 'changed-meanwhile' };
}

/**
 * Lays down for good what an approved draft says. The approval in the log decides; this may be done again by anybody,
 * and comes to the same. `true` where it was done now.
 */
export async function sealApproval(store: DeskStore, draft: Draft): Promise<boolean> {
  const approval = approvalOf(draft);
  if (!approval) throw new RangeError(`the draft of ${draft.machine.week} is not approved`);
  const approved: Approved = { digest: edited(draft), approvedBy: approval.by, approvedAt: approval.at, draft };
  return store.put('desk', approvedKey(draft.machine.week), JSON.stringify(approved), { ifAbsent: true });
}

/** Adds a correction to a published digest; the rest stays as it was published. `false` where none is published. */
export async function correct(store: DeskStore, week: string, correction: Correction): Promise<boolean> {
  for (;;) {
    const stored = await store.get('desk', approvedKey(week));
    if (!stored) return false;
    const approved = readApproved(stored.text);
    const { digest } = approved;
    const next = { ...approved, digest: { ...digest, corrections: [...digest.corrections, correction] } };
    if (await store.put('desk', approvedKey(week), JSON.stringify(next), { ifMatch: stored.etag })) return true;
  }
}
