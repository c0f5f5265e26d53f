import type { Digest } from '../digest/digest.ts';
import { listed, showSpan } from '../digest/say.ts';
import { absolute, paths } from '../site/paths.ts';
import type { Subscriber } from '../subscribers/subscriber.ts';
import type { Letter } from './letter.ts';
import { mailSettings } from './settings.ts';
import { shorter, sliceOf } from './slice.ts';
import { type MailTexts, textsFor } from './texts.ts';
import { writeHtml } from './write-html.ts';
import { writeText } from './write-text.ts';

/** A mail to one subscriber, ready to be sent. */
export interface Briefing {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly messageId: string;
  readonly date?: Date;
}

interface Commission {
  readonly digest: Digest;
  readonly subscriber: Subscriber;
  /** Ends in a slash. */
  readonly siteUrl: string;
  /** An address with a name. */
  readonly sender: string;
}

/** The briefing of a week's digest for one subscriber; asked again, it is the same mail with the same Message-ID. */
export function composeBriefing({ digest, subscriber, siteUrl, sender }: Commission): Briefing {
  const texts = textsFor(subscriber.language);
  const number = Number(digest.week.slice(-2));
  const host = new URL(siteUrl).hostname;
  const leaveUrl = absolute(paths.leave(subscriber.id), siteUrl);
  const letter = {
    texts,
    week: texts.week(number, showSpan(digest.from, digest.to)),
    headline: digest.headline,
    introduction: digest.introduction,
    why: whyOf(texts, digest, subscriber),
    digestUrl: absolute(paths.digest(digest.week), siteUrl),
    leaveUrl,
  };
  return {
    from: sender,
    to: subscriber.email,
    subject: texts.subject(digest.headline, number),
    ...bodies(letter, digest, subscriber),
    headers: {
      'List-Unsubscribe': `<${leaveUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Id': `${texts.listName} <digest.${host}>`,
      'Auto-Submitted': 'auto-generated',
      'Content-Language': texts.language,
    },
    messageId: `<${digest.week}.${subscriber.id}@${host}>`,
  };
}

/** Both bodies, with as many articles as fit. */
function bodies(letter: Omit<Letter, 'slice'>, digest: Digest, { themes }: Subscriber) {
  let slice = sliceOf(digest, themes);
  const isForOthers = digest.totals.articles > 0 && slice.stories.length + slice.mentions.length === 0;
  const note = isForOthers && slice.more === 0 && { note: letter.texts.noneOfYours };
  for (;;) {
    const whole = { ...letter, ...note, slice };
    const made = { text: writeText(whole), html: writeHtml(whole) };
    const fewer = shorter(slice);
    if (!fewer || Math.max(bytes(made.text), bytes(made.html)) <= mailSettings.maxBytes) return made;
    slice = fewer;
  }
}

const bytes = (text: string) => Buffer.byteLength(text);

function whyOf(texts: MailTexts, { themes }: Digest, subscriber: Subscriber): string {
  if (subscriber.themes.length === 0) return texts.whyAll;
  const labels = new Map(themes.map(({ id, label }) => [id, label]));
  return texts.whyThemes(listed(subscriber.themes.map((id) => labels.get(id) ?? id)));
}
