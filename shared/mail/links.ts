import { absolute, paths } from '../site/paths.ts';
import type { Publication } from '../site/publication.ts';
import type { Seal } from '../subscribers/seal.ts';
import { subscriberSettings } from '../subscribers/settings.ts';

/** What mails are made with: where the site is, who writes, and who signs the links. */
export interface Desk extends Publication {
  readonly seal: Seal;
}

/** Where a subscriber leaves: for ever, since people leave from old mails. */
export const leaveLink = (id: string, { seal, siteUrl }: Desk) =>
  absolute(paths.leave(seal.sign({ purpose: 'leave', id })), siteUrl);

/** Where a subscriber changes what they get, takes their data, or has it erased. */
export function choicesLink(id: string, from: Date, { seal, siteUrl }: Desk): string {
  const until = new Date(from.getTime() + subscriberSettings.choicesDays * 86_400_000);
  return absolute(paths.choices(seal.sign({ purpose: 'choices', id, until })), siteUrl);
}
