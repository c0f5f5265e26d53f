import type { Approved } from '../digest/desk.ts';
import type { Digest } from '../digest/digest.ts';
import { type Choices, isPaused } from '../subscribers/choices.ts';
import type { Subscriber } from '../subscribers/subscriber.ts';
import { themeById } from '../taxonomy/theme.ts';
import type { Block } from './block.ts';
import { briefingBlocks } from './briefing-blocks.ts';
import { charted, chartSvg } from './chart.ts';
import { chosenWords } from './chosen-words.ts';
import { drawPng } from './draw.ts';
import { listHeaders } from './headers.ts';
import { headlineIn } from './headline.ts';
import { choicesLink, type Desk, leaveLink } from './links.ts';
import type { Mail, Picture } from './mail.ts';
import { returnPath } from './return-path.ts';
import { mailSettings } from './settings.ts';
import { type GroupOf, shorter, sliceOf } from './slice.ts';
import { mailTexts } from './texts/by-language.ts';
import { writeHtml } from './write-html.ts';
import { writeText } from './write-text.ts';

interface Commission extends Pick<Approved, 'digest' | 'approvedAt'> {
  readonly subscriber: Subscriber;
  readonly now: Date;
}

export type Briefing =
  | { readonly kind: 'mail'; readonly mail: Mail }
  /** The reader wants no mail now, or none about a week without news for them. */
  | { readonly kind: 'withheld'; readonly why: 'paused' | 'nothing-new' | 'not-wanted' };

const groupOf: GroupOf = (id) => themeById.get(id)?.group;

/** The briefing of a week's digest for one subscriber; asked again, it is the same mail with the same Message-ID. */
export async function composeBriefing(commission: Commission, desk: Desk): Promise<Briefing> {
  const { digest, approvedAt, subscriber, now } = commission;
  const { id, email, choices } = subscriber;
  if (choices.briefing === 'none') return { kind: 'withheld', why: 'not-wanted' };
  if (isPaused(choices, now)) return { kind: 'withheld', why: 'paused' };
  const slice = sliceOf(digest, choices, groupOf);
  const isEmpty = slice.stories.length + slice.mentions.length + slice.more === 0;
  // That we failed is told to everybody: silence would look like a week without news.
  if (isEmpty && choices.whenNothing === 'silence' && digest.outcome !== 'failed')
    return { kind: 'withheld', why: 'nothing-new' };
  const texts = mailTexts[choices.language];
  const about = { issue: digest.week, id };
  const host = new URL(desk.siteUrl).hostname;
  const leaveUrl = leaveLink({ id, language: choices.language }, desk);
  const choicesUrl = choicesLink(id, new Date(approvedAt), desk);
  const chart = await chartOf(digest, choices);
  const subject = subjectOf(digest, choices);
  const parts = { digest, choices, desk, leaveUrl, choicesUrl, chosen: chosenWords(choices), ...chart };
  const bodies = bodiesWithin(slice, choices, subject, (slice) => briefingBlocks({ ...parts, slice }));
  const mail: Mail = {
    from: desk.sender,
    to: email,
    subject,
    ...bodies,
    ...(bodies.html !== undefined && chart.picture && { pictures: [chart.picture] }),
    headers: listHeaders({
      name: texts.listName,
      id: `briefing.${host}`,
      leaveUrl,
      language: choices.language,
    }),
    messageId: `<${digest.week}.${id}@${host}>`,
    date: now,
    about,
    returnTo: returnPath(about, desk.sender, desk.seal),
  };
  return { kind: 'mail', mail };
}

function subjectOf(digest: Digest, { language }: Choices): string {
  return mailTexts[language].inWeek(headlineIn(language, digest), Number(digest.week.slice(-2)));
}

async function chartOf(digest: Digest, choices: Choices) {
  const themes = charted(digest, choices, groupOf);
  if (themes.length < 2 || choices.format === 'text') return { themes };
  const picture: Picture = {
    cid: `themes-${digest.week}@chart`,
    filename: `themes-${digest.week}.png`,
    png: await drawPng(chartSvg(themes)),
  };
  return { themes, picture };
}

/** Both bodies, with as many articles as fit. */
function bodiesWithin(
  slice: ReturnType<typeof sliceOf>,
  { language, format }: Choices,
  title: string,
  blocksOf: (slice: ReturnType<typeof sliceOf>) => readonly Block[],
): Pick<Mail, 'text' | 'html'> {
  const blocks = blocksOf(slice);
  const text = writeText(blocks);
  const made = format === 'text' ? { text } : { text, html: writeHtml({ language, title, blocks }) };
  const fewer = shorter(slice);
  const bytes = Math.max(Buffer.byteLength(text), Buffer.byteLength(made.html ?? ''));
  return !fewer || bytes <= mailSettings.maxBytes
    ? made
    : bodiesWithin(fewer, { language, format } as Choices, title, blocksOf);
}
