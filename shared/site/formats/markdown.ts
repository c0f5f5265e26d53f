import type { ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { ComingEvent, Digest, Mention, Story, ThemeWeek } from '../../digest/digest.ts';
import { mostFirst } from '../../digest/headline.ts';
import { quoted, showDay, showMoments, showSpan } from '../../digest/say.ts';
import { printable } from '../html.ts';
import { isWebAddress } from '../link.ts';
import { absolute, paths } from '../paths.ts';

/** A digest as Markdown (CommonMark): whatever a title holds stays text. */
export function digestMarkdown(digest: Digest, siteUrl: string): string {
  const { week, from, to, headline, introduction, stories, themes, events, mentions, corrections, method } = digest;
  const counted = mostFirst(themes.filter(({ articles }) => articles > 0));
  const root: Root = {
    type: 'root',
    children: [
      heading(1, text(headline)),
      paragraph(
        text(`Week ${Number(week.slice(-2))}, ${showSpan(from, to)}. `),
        link(absolute(paths.digest(week), siteUrl)),
      ),
      ...part(
        2,
        'Corrected since it was published',
        corrections.map((c) => item(text(`${showDay(c.at)}: ${c.text}`))),
      ),
      paragraph(text(introduction)),
      ...stories.flatMap(story),
      ...part(2, 'Coming events', events.map(event)),
      ...part(2, 'Articles by theme', counted.map(theme)),
      ...part(2, 'Also published', mentions.map(mention)),
      heading(2, text('How this was made')),
      paragraph(text(method.selection)),
      paragraph(text(method.trends)),
    ],
  };
  return toMarkdown(root, { bullet: '-', emphasis: '_' });
}

const text = (value: string): PhrasingContent => ({ type: 'text', value: oneLine(value) });
const link = (url: string, words = url): PhrasingContent =>
  isWebAddress(url) ? { type: 'link', url: new URL(url).href, children: [text(words)] } : text(words);
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
const heading = (depth: 1 | 2 | 3, ...children: PhrasingContent[]): RootContent => ({
  type: 'heading',
  depth,
  children,
});
const item = (...children: PhrasingContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children }],
});
const oneLine = (value: string) => printable(value).replaceAll(/\s+/g, ' ');

/** A list below its heading; nothing where there is nothing to list. */
const part = (depth: 2, title: string, children: ListItem[]): readonly RootContent[] =>
  children.length === 0 ? [] : [heading(depth, text(title)), { type: 'list', spread: false, children }];

function story({ url, title, organisations, published, sentence, note, alsoTold }: Story): readonly RootContent[] {
  const others = alsoTold.map((other) => item(link(other.url, `Also told by ${by(other)}: ${other.title}`)));
  return [
    heading(2, link(url, title)),
    paragraph(text([by({ organisations }), published && showDay(published)].filter((one) => one).join(', '))),
    ...(sentence === undefined
      ? []
      : [
          {
            type: 'blockquote' as const,
            children: [{ type: 'paragraph' as const, children: [text(quoted(sentence))] }],
          },
        ]),
    ...(note === undefined ? [] : [paragraph(text(`Note of the editors: ${note}`))]),
    ...(others.length === 0 ? [] : [{ type: 'list' as const, spread: false, children: others }]),
  ];
}

const by = ({ organisations }: Pick<Mention, 'organisations'>) => organisations.map(({ name }) => name).join(', ');

const mention = ({ url, title, organisations }: Mention) => item(link(url, title), text(` (${by({ organisations })})`));

function event({ name, start, end, place, url }: ComingEvent): ListItem {
  return item(text(`${showMoments(start, end)}: `), link(url, name), text(place === undefined ? '' : `, ${place}`));
}

function theme({ label, articles, expected: { low, high }, verdict }: ThemeWeek): ListItem {
  const usual = verdict === 'no-past' ? '' : ` (usual: ${low === high ? low : `${low}–${high}`})`;
  return item(text(`${label}: ${articles}${usual}${verdictWords[verdict]}`));
}

const verdictWords: Readonly<Record<ThemeWeek['verdict'], string>> = {
  up: ', more than usual',
  down: ', less than usual',
  'perhaps-up': ', perhaps more than usual',
  'perhaps-down': ', perhaps less than usual',
  usual: '',
  'too-few': '',
  'no-past': '',
};
