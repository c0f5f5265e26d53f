import { absolute, paths } from '../site/paths.ts';
import type { Publication } from '../site/publication.ts';
import { inLanguage } from '../site/subscriptions/language.ts';
import type { Seal } from '../subscribers/seal.ts';
import { subscriberSettings } from '../subscribers/settings.ts';
import type { Language } from '../text/languages.ts';

/** What mails are made with: where the site is, who writes, and who signs the links. */
export interface Desk extends Publication {
  readonly seal: Seal;
}

interface Leaver {
  readonly id: string;
  /** Of the page that opens. */
  readonly language: Language;
  /** A saved search, or all of them, where nothing else shall stop. */
  readonly search?: string;
}

/** Where a subscriber leaves, or stops a search: for ever, since people leave from old mails. */
export function leaveLink({ id, language, search }: Leaver, { seal, siteUrl }: Desk): string {
  const token = seal.sign({ purpose: 'leave', id, ...(search !== undefined && { turn: search }) });
  return absolute(inLanguage(paths.leave(token), language), siteUrl);
}

/** Where a subscriber changes what they get, takes their data, or has it erased. */
export function choicesLink(id: string, from: Date, { seal, siteUrl }: Desk): string {
  const until = new Date(from.getTime() + subscriberSettings.choicesDays * 86_400_000);
  return absolute(paths.choices(seal.sign({ purpose: 'choices', id, until })), siteUrl);
}
