import { showDay } from '../digest/say.ts';
import { printable } from '../site/html.ts';
import type { Letter } from './letter.ts';

/** The plain text of a briefing, written for reading, not stripped from the HTML. */
export function writeText(letter: Letter): string {
  const { texts, week, headline, introduction, slice, note, why, digestUrl, leaveUrl } = letter;
  const { stories, mentions, more } = slice;
  const parts = [
    [week, oneLine(headline), '='.repeat(Math.min(72, oneLine(headline).length))],
    [introduction],
    note === undefined ? [] : [note],
    stories.length > 0 ? heading(texts.stories) : [],
    ...stories.map(({ title, organisations, published, sentence, url }) => [
      oneLine(title),
      published === undefined ? byWhom(organisations) : `${byWhom(organisations)}, ${showDay(published)}`,
      ...(sentence === undefined ? [] : [`  ${oneLine(sentence)}`]),
      url,
    ]),
    mentions.length > 0 ? heading(texts.also) : [],
    ...mentions.map(({ title, organisations, url }) => [`${oneLine(title)} (${byWhom(organisations)})`, url]),
    more > 0 ? [texts.more(more)] : [],
    [`${texts.onTheSite}:`, digestUrl],
    // A line of two hyphens and a space begins a signature: mail programs leave it out of replies.
    ['-- ', why, `${texts.leave}: ${leaveUrl}`, texts.noTracking],
  ];
  const blocks = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return printable(`${blocks.join('\n\n')}\n`);
}

const heading = (words: string) => [words, '-'.repeat(words.length)];
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Names, each kept from turning the line around where it is written from right to left. */
const byWhom = (organisations: readonly { readonly name: string }[]) =>
  organisations.map(({ name }) => (rightToLeft.test(name) ? `\u2068${name}\u2069` : name)).join(', ');
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
