import { approvedKey } from '../digest/desk.ts';
import { Command, type Entry } from '../digest/edits.ts';
import { fileTags } from '../digest/file-tags.ts';
import { correct, edit, openDraft } from '../digest/keep-desk.ts';
import { themeNames } from '../digest/labels.ts';
import { objections } from '../digest/objections.ts';
import { deskPaths } from './paths.ts';
import type { Visit } from './session.ts';

/** Why nothing was changed, and what its author must not lose. */
export interface Alert {
  readonly why: string;
  /** What others did since the page was read. */
  readonly meanwhile?: readonly Entry[];
  /** Text that was not saved. */
  readonly text?: string;
}

export type Taken =
  /** `next` is the page to show. */
  | { readonly kind: 'done'; readonly next: string }
  | { readonly kind: 'refused'; readonly status: 400 | 409; readonly alert: Alert };

/** Does what a form of a draft's page asks for, to the version that was read, in the name of who sent it. */
export async function takeForm(form: URLSearchParams, week: string, visit: Visit): Promise<Taken> {
  const what = form.get('do');
  if (what === 'correct') return takeCorrection(form.get('text') ?? '', week, visit);
  const command = commandOf(form);
  if ('why' in command && !('do' in command)) return refused(400, command.why, form);
  const { name } = visit.get('editor');
  const version = form.get('version') ?? '';
  const done = await edit(visit.env, { week, version, by: name, command }, visit.env.now());
  if (done.kind === 'no-draft') return refused(409, 'There is no draft of this week.', form);
  if (done.kind === 'objection') return refused(409, `${sentence(objections[done.why])}.`, form);
  if (done.kind === 'changed-meanwhile') return overtaken(form, week, visit);
  if (command.do === 'approve') await visit.env.send('issues', [{ week }]);
  const isTag = command.do === 'tag' || command.do === 'untag';
  const unfiled = isTag ? await fileTags(done.draft, visit.env) : [];
  const said = unfiled.length > 0 ? 'unfiled' : command.do;
  return { kind: 'done', next: `${deskPaths.draft(week)}?done=${said}${placeOf(command)}` };
}

/** Where on the page it was done, so that who works through a draft need not look for the place again. */
function placeOf(command: Command): string {
  if (!('article' in command) || command.do === 'drop') return '';
  const article = encodeURIComponent(command.article);
  return `&at=${article}#a-${article}`;
}

async function overtaken(form: URLSearchParams, week: string, { env }: Visit): Promise<Taken> {
  const open = await openDraft(env, week);
  const meanwhile = open?.draft.log.slice(Number(form.get('seen')) || 0) ?? [];
  const why =
    meanwhile.length > 0
      ? 'Nothing was changed: somebody else changed the draft since you read it. Below it is as it is now; please look, and do it again if it still fits.'
      : 'Nothing was changed: the draft was made anew since you read it. Below it is as it is now; please look, and do it again if it still fits.';
  const text = form.get('text');
  return { kind: 'refused', status: 409, alert: { why, meanwhile, ...(text && { text }) } };
}

async function takeCorrection(said: string, week: string, { env, get }: Visit): Promise<Taken> {
  const text = said.trim();
  if (text === '') return refused(400, 'Please say in words what was wrong and what is right.');
  if (!(await env.get('desk', approvedKey(week)))) return refused(409, 'The digest is not published yet.');
  await correct(env, week, { at: env.now().toISOString(), by: get('editor').name, text });
  await env.send('issues', [{ week }]);
  return { kind: 'done', next: `${deskPaths.draft(week)}?done=correct` };
}

/** The command that a form asks for, or what is wrong with it in a sentence. */
function commandOf(form: URLSearchParams): Command | { readonly why: string } {
  const field = (name: string) => form.get(name)?.replaceAll('\r\n', '\n').trim() ?? '';
  const what = field('do');
  if (what === 'approve' && field('read') !== 'yes')
    return { why: 'Please tick that you have read the draft, then approve it.' };
  if (what === 'tag' && !themeNames().has(field('theme')))
    return { why: 'Please choose a theme from the list: there is none of the name that you gave.' };
  const read = Command.safeParse({
    do: what,
    article: field('article'),
    theme: field('theme'),
    text: field('text'),
    to: Number(field('to')),
    ...(field('why') && { why: field('why') }),
  });
  if (read.success && read.data.do !== 'release' && read.data.do !== 'skip') return read.data;
  return { why: 'Please write a text of 1 to 4,000 letters.' };
}

function refused(status: 400 | 409, why: string, form?: URLSearchParams): Taken {
  const text = form?.get('text');
  return { kind: 'refused', status, alert: { why: `Nothing was changed. ${why}`, ...(text && { text }) } };
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
