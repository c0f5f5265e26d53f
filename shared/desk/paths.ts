import { absolute } from '../site/paths.ts';
import type { Publication } from '../site/publication.ts';

/** Where the desk is, below its own address. */
export const deskPaths = {
  drafts: '/desk/',
  draft: (week: string) => `/desk/${encodeURIComponent(week)}/`,
  preview: (week: string) => `/desk/${encodeURIComponent(week)}/preview/`,
  signIn: '/desk/sign-in/',
  signOut: '/desk/sign-out/',
  style: '/desk/desk.css',
} as const;

/** The address of a week's draft, for mails. */
export const deskUrl = (week: string, { siteUrl, deskUrl = siteUrl }: Publication) =>
  absolute(deskPaths.draft(week), deskUrl);
