import { isWeek } from '../archive/week.ts';
import { approvedKey, type Draft, draftPrefix, edited, endOf, readApproved } from '../digest/desk.ts';
import { type Difference, differenceOf } from '../digest/difference.ts';
import type { Digest } from '../digest/digest.ts';
import type { Entry } from '../digest/edits.ts';
import { openDraft } from '../digest/keep-desk.ts';
import { datesOf, type Rules, rulesOf } from './rules.ts';
import type { Editor, Visit } from './session.ts';
import type { Alert } from './take-form.ts';

interface View {
  readonly siteUrl: string;
  readonly editor: Editor;
  readonly rules: Rules;
}

/** What ended the work on a draft, if something did. */
export type State = 'open' | 'approve' | 'release' | 'skip';

export interface DraftsView extends View {
  readonly drafts: readonly {
    readonly week: string;
    readonly zone: string;
    readonly headline: string;
    readonly state: State;
    readonly deadline: Date;
    readonly difference: Difference;
  }[];
}

export interface DraftView extends View {
  readonly digest: Digest;
  /** Names the version that is shown; what is done is done to it, or refused. */
  readonly version: string;
  readonly log: readonly Entry[];
  readonly difference: Difference;
  readonly state: State;
  readonly end?: Entry;
  readonly deadline: Date;
  readonly isLate: boolean;
  /** What was just done, and to which article. */
  readonly done?: { readonly what: string; readonly at?: string };
  /** Why what was asked for was not done. */
  readonly alert?: Alert;
}

/** Every draft there is, the newest first. */
export async function listDrafts(visit: Visit): Promise<DraftsView> {
  const { env } = visit;
  const view = await viewOf(visit);
  const weeks = (await env.list('desk', draftPrefix)).flatMap(({ key }) => /(\d{4}-W\d\d)\.json$/.exec(key)?.[1] ?? []);
  const newest = weeks.sort().reverse().slice(0, shownDrafts);
  const found = await Promise.all(newest.map((week) => openDraft(env, week)));
  const drafts = found.flatMap((open) => {
    if (!open) return [];
    const { week, zone } = open.draft.machine;
    const { headline } = edited(open.draft);
    const { deadline } = datesOf(week, zone, view.rules);
    return [{ week, zone, headline, state: stateOf(open.draft), deadline, difference: differenceOf(open.draft) }];
  });
  return { ...view, drafts };
}

/** Drafts on a page: half a year. */
const shownDrafts = 26;

/** A week's draft as it is now; of a published one its corrections too. `undefined` where there is none. */
export async function viewDraft(visit: Visit, week: string): Promise<DraftView | undefined> {
  const { env, req } = visit;
  const open = isWeek(week) ? await openDraft(env, week) : undefined;
  if (!open) return undefined;
  const { draft, version } = open;
  const view = await viewOf(visit);
  const approved = await env.get('desk', approvedKey(week));
  const { deadline } = datesOf(week, draft.machine.zone, view.rules);
  const end = endOf(draft);
  const [what, at] = [req.query('done'), req.query('at')];
  return {
    ...view,
    digest: approved ? readApproved(approved.text).digest : edited(draft),
    version,
    log: draft.log,
    difference: differenceOf(draft),
    state: stateOf(draft),
    ...(end && { end }),
    deadline,
    isLate: !end && env.now() > deadline,
    ...(what !== undefined && { done: { what, ...(at !== undefined && { at }) } }),
  };
}

function stateOf(draft: Draft): State {
  const what = endOf(draft)?.command.do;
  return what === 'approve' || what === 'release' || what === 'skip' ? what : 'open';
}

const viewOf = async (visit: Visit): Promise<View> => ({
  siteUrl: visit.env.publication.siteUrl,
  editor: visit.get('editor'),
  rules: await rulesOf(visit.env),
});
