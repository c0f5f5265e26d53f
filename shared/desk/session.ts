import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type Member, memberById, memberOf } from '../api/members.ts';
import { bodyWithin } from '../web/body-within.ts';
import type { DeskReach } from './desk-reach.ts';
import { deskSettings } from './settings.ts';

export interface Editor extends Member {
  readonly id: string;
  /** Stands in each form: a form of another site cannot know it. */
  readonly formToken: string;
}
export type Visit = Context<{ Bindings: DeskReach; Variables: { editor: Editor } }>;

const cookie = 'desk';
const path = '/desk/';

/** Who is signed in, as their cookie says; `undefined` also once their key was revoked or is no staff's any more. */
export async function editorOf(visit: Visit): Promise<Editor | undefined> {
  const { env } = visit;
  const token = getCookie(visit, cookie);
  if (token === undefined) return undefined;
  const seal = await env.seal();
  const claim = seal.open('desk', token, env.now());
  const member = claim && (await memberById(claim.id, env.get));
  if (!member?.isStaff) return undefined;
  return { ...member, formToken: seal.sign({ purpose: 'form', id: member.id, until: sessionEnd(env.now()) }) };
}

/** Signs a member of staff in who sends their key; `false` where it is no such key. */
export async function signIn(visit: Visit, key: string): Promise<boolean> {
  const { env } = visit;
  const member = await memberOf(`Bearer ${key.trim()}`, env.get);
  if (!member?.isStaff) return false;
  const until = sessionEnd(env.now());
  const token = (await env.seal()).sign({ purpose: 'desk', id: member.id, until });
  const secure = new URL(env.publication.siteUrl).protocol === 'https:';
  const maxAge = deskSettings.sessionHours * 3600;
  setCookie(visit, cookie, token, { path, httpOnly: true, sameSite: 'Strict', secure, maxAge });
  return true;
}

export const signOut = (visit: Visit) => deleteCookie(visit, cookie, { path });

/** The fields of a form that was sent to us, if it came from a page of ours and is not too large. */
export async function formOf(visit: Visit): Promise<URLSearchParams | undefined> {
  const site = visit.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return undefined;
  const type = visit.req.header('content-type') ?? '';
  const body = await bodyWithin(visit.req.raw, deskSettings.maxFormBytes);
  if (!body || !type.startsWith('application/x-www-form-urlencoded')) return undefined;
  return new URLSearchParams(Buffer.from(body).toString('utf8'));
}

/** Whether a form is one that we made for who sends it. */
export async function isOurForm(form: URLSearchParams, { id }: Editor, { env }: Visit): Promise<boolean> {
  const seal = await env.seal();
  return seal.open('form', form.get('token') ?? '', env.now())?.id === id;
}

const sessionEnd = (now: Date) => new Date(now.getTime() + deskSettings.sessionHours * 3_600_000);
