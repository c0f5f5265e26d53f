import type { Validators } from '../web/reply.ts';
import { nextVisit, retryAt } from './due.ts';
import type { ListingRule } from './listing-rule.ts';
import type { PollState, Visit, Wishes } from './poll-state.ts';
import { observe } from './rhythm.ts';
import { pollSettings } from './settings.ts';
import { addNewsDays } from './silence.ts';
import type { Source } from './source.ts';
import { addToVolume } from './volume.ts';

/** What a source answered, as far as its state is concerned. */
export type VisitResult =
  | {
      readonly kind: 'read';
      readonly validators: Validators;
      readonly wishes: Wishes;
      /** Digest of the body as it came. */
      readonly digest: string;
      /** The end of a chain of permanent redirects. */
      readonly movedTo?: string;
      /** Digest of the text of a page that is watched for change. */
      readonly watched?: string;
      /** Where a listing page had its items. */
      readonly rule?: ListingRule;
      /** Where what was published before is read from. */
      readonly past?: string;
      /** The very bytes of the last visit: they were not read again. */
      readonly isSame?: boolean;
    }
  | { readonly kind: 'not-modified'; readonly validators: Validators; readonly wishes: Wishes }
  | { readonly kind: 'wait'; readonly seconds: number; readonly why: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly why: string };

/** What came of a visit. */
export interface VisitReport {
  readonly at: Date;
  readonly result: VisitResult;
  /** Ids of the pages that the source showed. */
  readonly pages: readonly string[];
  /** For each page shown for the first time, when it was published, if it says so. */
  readonly fresh: readonly (Date | undefined)[];
}
type Read = Extract<VisitResult, { kind: 'read' }>;

/** The state of a source after a visit: what is known now, and when to come back. */
export function afterVisit(source: Source, before: PollState, report: VisitReport): PollState {
  const state = afterResult(source, before, report);
  return source.poll.how === 'none' ? state : { ...state, registered: source.poll.url };
}

function afterResult(source: Source, before: PollState, report: VisitReport): PollState {
  const { result, at } = report;
  switch (result.kind) {
    case 'read':
      return afterRead(source, before, report, result);
    case 'not-modified': {
      const state = {
        ...succeeded(before, at),
        validators: result.validators,
        wishes: { ...before.wishes, ...result.wishes },
      };
      return { ...state, nextPollAt: whenNext(source, state, at), visit: visitOf(report, 'not-modified') };
    }
    case 'wait': {
      // Some servers ask to come back in a minute, for days.
      const seconds = Math.max(result.seconds, 60 * pollSettings.floorMinutes);
      const nextPollAt = new Date(at.getTime() + seconds * 1000).toISOString();
      return { ...before, nextPollAt, visit: visitOf(report, 'waiting', result.why) };
    }
    case 'gone':
      return {
        ...failed(source, before, at),
        goneSince: before.goneSince ?? at.toISOString(),
        visit: visitOf(report, 'failed', 'gone for good (410)'),
      };
    case 'failed':
      return { ...failed(source, before, at), visit: visitOf(report, 'failed', result.why) };
  }
}

function afterRead(source: Source, before: PollState, report: VisitReport, result: Read): PollState {
  const { at, pages, fresh } = report;
  const { validators, wishes, digest, watched, isSame = false } = result;
  const isEmpty = pages.length === 0 && watched === undefined;
  const changed = watched !== undefined && watched !== before.watched?.digest;
  const isNew = fresh.length > 0 || (changed && before.watched !== undefined);
  const dates = publishedDates(before, report);
  const { moving: _, movedTo: __, ...kept } = succeeded(before, at);
  const state: PollState = {
    ...kept,
    ...moved(before, result.movedTo),
    validators,
    wishes,
    body: { digest, askedAt: at.toISOString() },
    ...(isLying(before, result) && { isLiar: true }),
    emptyVisits: isSame ? before.emptyVisits : isEmpty ? before.emptyVisits + 1 : 0,
    rhythm: observe(before.rhythm, dates, at),
    volume: addToVolume(before.volume, dates, at),
    newsDays: addNewsDays(before.newsDays ?? [], dates, at),
    known: before.known + pages.length - fresh.length,
    lastPages: isSame ? before.lastPages : pages,
    ...listingAfter(before, result.rule, at),
    ...(!before.history && result.past && { history: { url: result.past, since: at.toISOString() } }),
    ...(isNew && { lastNewAt: at.toISOString() }),
    ...(changed && { watched: { digest: watched, since: at.toISOString() } }),
  };
  return { ...state, nextPollAt: whenNext(source, state, at), visit: visitOf(report, isNew ? 'new' : 'nothing-new') };
}

/** An undated item of a later visit was published since the one before; of a first visit nothing is known. */
function publishedDates(before: PollState, { fresh, at }: VisitReport): readonly Date[] {
  return fresh.flatMap((date) => date ?? (before.visit ? [at] : []));
}

function succeeded({ failingSince: _, goneSince: __, ...before }: PollState, at: Date): PollState {
  return { ...before, failures: 0, lastSuccessAt: at.toISOString() };
}

function failed(source: Source, before: PollState, at: Date): PollState {
  const failures = before.failures + 1;
  const failingSince = before.failingSince ?? at.toISOString();
  return { ...before, failures, failingSince, nextPollAt: retryAt(source, failures, at).toISOString() };
}

/** A permanent redirect is believed once it was met, and led to something readable, on several visits in a row. */
function moved({ moving, movedTo }: PollState, to: string | undefined): Pick<PollState, 'moving' | 'movedTo'> {
  if (to === undefined) return { ...(movedTo !== undefined && { movedTo }) };
  const times = moving?.to === to ? moving.times + 1 : 1;
  return times >= pollSettings.confirmationsOfMove
    ? { movedTo: to }
    : { moving: { to, times }, ...(movedTo !== undefined && { movedTo }) };
}

/** The rule a listing is read by. Another one than before says that the page was rebuilt: staff look whether all is well. */
function listingAfter({ listing }: PollState, rule: ListingRule | undefined, at: Date): Pick<PollState, 'listing'> {
  if (!rule || JSON.stringify(rule) === JSON.stringify(listing?.rule)) return listing ? { listing } : {};
  return { listing: { rule, since: at.toISOString(), ...(listing && { driftedAt: at.toISOString() }) } };
}

/** The same validators for another body: whoever asked "has it changed?" was told "no". */
function isLying({ body, validators, isLiar = false }: PollState, result: Read): boolean {
  const { etag, lastModified } = result.validators;
  const hasSame =
    (etag ?? lastModified) !== undefined && etag === validators?.etag && lastModified === validators?.lastModified;
  return isLiar || (hasSame && body !== undefined && body.digest !== result.digest);
}

function whenNext(source: Source, { rhythm, wishes, validators, isLiar = false }: PollState, at: Date): string {
  const hasValidators = !isLiar && (validators?.etag ?? validators?.lastModified) !== undefined;
  return nextVisit(source, rhythm, { hasValidators, ...wishes }, at).toISOString();
}

function visitOf({ at, pages, fresh }: VisitReport, outcome: Visit['outcome'], detail?: string): Visit {
  return {
    at: at.toISOString(),
    outcome,
    ...(detail !== undefined && { detail }),
    listed: pages.length,
    fresh: fresh.length,
  };
}
