import type { Digest } from '../digest/digest.ts';
import type { Command, Entry } from '../digest/edits.ts';

/** What a line of the log says, in words. */
export function sayCommand(command: Command, digest: Digest): string {
  const title = 'article' in command ? `“${titleOf(command.article, digest)}”` : '';
  const theme = 'theme' in command ? labelOf(command.theme, digest) : '';
  switch (command.do) {
    case 'move':
      return `put ${title} at place ${command.to}`;
    case 'drop':
      return `took out ${title}`;
    case 'pin':
      return `put ${title} first`;
    case 'note':
      return command.text.trim() === '' ? `took the note from ${title}` : `wrote a note on ${title}: ${command.text}`;
    case 'tag':
      return `gave ${title} the theme ${theme}${command.why ? `: ${command.why}` : ''}`;
    case 'untag':
      return `took the theme ${theme} from ${title}${command.why ? `: ${command.why}` : ''}`;
    case 'headline':
      return `wrote the headline: ${command.text}`;
    case 'introduction':
      return `wrote the introduction: ${command.text}`;
    case 'approve':
      return 'approved it';
    case 'release':
      return 'published it without approval';
    case 'skip':
      return 'closed it: the week has no digest';
  }
}

/** A line of the log as a sentence. */
export const sayEntry = ({ by, command }: Entry, digest: Digest) => `${by} ${sayCommand(command, digest)}`;

function titleOf(article: string, { stories, mentions }: Digest): string {
  const all = [...stories.flatMap((story) => [story, ...story.alsoTold]), ...mentions];
  return all.find(({ articleId }) => articleId === article)?.title ?? article;
}

const labelOf = (theme: string, { themes }: Digest) => themes.find(({ id }) => id === theme)?.label ?? theme;
