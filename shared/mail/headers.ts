import type { Mail } from './mail.ts';

interface List {
  /** Names the list for people and for mail programs. */
  readonly name: string;
  readonly id: string;
  readonly leaveUrl: string;
  readonly language: string;
}

/** The headers of every mail of a list: one click leaves it, and robots do not answer. */
export const listHeaders = ({ name, id, leaveUrl, language }: List): Mail['headers'] => ({
  'List-Unsubscribe': `<${leaveUrl}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  'List-Id': `${name.replaceAll(':', '')} <${id}>`,
  'Auto-Submitted': 'auto-generated',
  'Content-Language': language,
});
