import { absolute, paths } from '../site/paths.ts';
import { searchWords } from '../site/subscriptions/search-words.ts';
import { subscriberSettings } from '../subscribers/settings.ts';
import type { Answer } from '../subscribers/sign-up.ts';
import type { Block } from './block.ts';
import { choicesLink, type Desk } from './links.ts';
import type { Mail } from './mail.ts';
import { returnPath } from './return-path.ts';
import { mailTexts } from './texts/by-language.ts';
import { writeHtml } from './write-html.ts';
import { writeText } from './write-text.ts';

interface Commission {
  readonly answer: Exclude<Answer, { kind: 'silence' }>;
  readonly requestId: string;
  readonly now: Date;
}

/** The issue that letters to single people count as. */
export const lettersIssue = 'letters';

/** The answer to a sign-up: a link to confirm, or for who is subscribed already, one to what they chose. */
export function composeLetter({ answer, requestId, now }: Commission, desk: Desk): Mail {
  const { id, email, choices } = answer.kind === 'confirm' ? answer.pending : answer.subscriber;
  const { language, format } = choices;
  const texts = mailTexts[language];
  const search = answer.kind === 'confirm' ? answer.pending.search : undefined;
  const words = search ? texts.alert.confirm : answer.kind === 'confirm' ? texts.confirm : texts.known;
  const about = { issue: lettersIssue, id: requestId };
  const blocks: readonly Block[] = [
    { kind: 'h1', text: search ? texts.alert.listName : texts.listName },
    { kind: 'text', text: words.body },
    ...(search ? ([{ kind: 'lead', text: searchWords(search, language) }] as const) : []),
    { kind: 'button', url: linkOf(answer, now, desk), text: words.button },
    ...(answer.kind === 'confirm'
      ? ([{ kind: 'text', text: texts.confirm.valid(subscriberSettings.confirmHours) }] as const)
      : []),
    { kind: 'rule' },
    { kind: 'small', text: (answer.kind === 'known' ? texts.known : texts.confirm).ignore },
  ];
  const { subject } = words;
  return {
    from: desk.sender,
    to: email,
    subject,
    text: writeText(blocks),
    ...(format === 'html' && { html: writeHtml({ language, title: subject, blocks }) }),
    headers: { 'Auto-Submitted': 'auto-replied', 'Content-Language': language },
    messageId: `<${requestId}.${id}@${new URL(desk.siteUrl).hostname}>`,
    date: now,
    about,
    reader: id,
    returnTo: returnPath({ issue: lettersIssue, id }, desk.sender, desk.seal),
  };
}

function linkOf(answer: Commission['answer'], now: Date, desk: Desk): string {
  if (answer.kind === 'known') return choicesLink(answer.subscriber.id, now, desk);
  const { id, turn, until } = answer.pending;
  const token = desk.seal.sign({ purpose: 'confirm', id, turn, until: new Date(until) });
  return absolute(paths.confirm(token), desk.siteUrl);
}
