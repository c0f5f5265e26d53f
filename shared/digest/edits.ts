import * as z from 'zod/mini';
import type { Digest, Story } from './digest.ts';
import { retagged } from './retagged.ts';

const Text = z.string().check(z.minLength(1), z.maxLength(4000));

/** What staff may do to a draft. */
export const Command = z.discriminatedUnion('do', [
  /** Puts a story at a place, the first being 1. */
  z.readonly(z.object({ do: z.literal('move'), article: Text, to: z.int().check(z.positive()) })),
  z.readonly(z.object({ do: z.literal('drop'), article: Text })),
  /** Puts a story, or an article that was none, first. */
  z.readonly(z.object({ do: z.literal('pin'), article: Text })),
  z.readonly(z.object({ do: z.literal('note'), article: Text, text: z.string().check(z.maxLength(4000)) })),
  z.readonly(z.object({ do: z.literal('tag'), article: Text, theme: Text })),
  z.readonly(z.object({ do: z.literal('untag'), article: Text, theme: Text })),
  z.readonly(z.object({ do: z.literal('introduction'), text: Text })),
  z.readonly(z.object({ do: z.literal('headline'), text: Text })),
  z.readonly(z.object({ do: z.literal('approve') })),
]);
export type Command = z.infer<typeof Command>;

/** One line of the log: who did what, when. */
export const Entry = z.readonly(z.object({ at: z.iso.datetime(), by: Text, command: Command }));
export type Entry = z.infer<typeof Entry>;

/** Why a command cannot be done. */
export type Objection = 'no-such-story' | 'no-such-article' | 'no-such-theme' | 'no-such-place' | 'already-approved';

/** The machine's digest with all that staff did to it, in order. A command that fits no more, for the draft was made anew, changes nothing. */
export function applyEntries(machine: Digest, log: readonly Entry[]): Digest {
  return log.reduce((digest, { command }) => {
    const next = apply(digest, command);
    return typeof next === 'string' ? digest : next;
  }, machine);
}

/** The digest after a command, or why not. */
export function apply(digest: Digest, command: Command): Digest | Objection {
  switch (command.do) {
    case 'move':
      return command.to > digest.stories.length ? 'no-such-place' : place(digest, command.article, command.to - 1);
    case 'pin':
      return pin(digest, command.article);
    case 'drop':
      return drop(digest, command.article);
    case 'note':
      return note(digest, command.article, command.text);
    case 'tag':
    case 'untag':
      return retagged(digest, command);
    case 'introduction':
      return { ...digest, introduction: command.text };
    case 'headline':
      return { ...digest, headline: command.text };
    case 'approve':
      return digest;
  }
}

const storyOf = ({ stories }: Digest, article: string) => stories.find(({ articleId }) => articleId === article);

function place(digest: Digest, article: string, to: number): Digest | Objection {
  const story = storyOf(digest, article);
  if (!story) return 'no-such-story';
  return { ...digest, stories: digest.stories.filter((other) => other !== story).toSpliced(to, 0, story) };
}

/** An article that was no story is one now, without a quotation: nobody made one, and staff write none in its name. */
function pin(digest: Digest, article: string): Digest | Objection {
  if (storyOf(digest, article)) return place(digest, article, 0);
  const mention = digest.mentions.find(({ articleId }) => articleId === article);
  if (!mention) return 'no-such-article';
  const { why, ...rest } = mention;
  return {
    ...digest,
    stories: [{ ...rest, alsoTold: [] }, ...digest.stories],
    mentions: digest.mentions.filter((other) => other !== mention),
    leftOut: { ...digest.leftOut, [why]: (digest.leftOut[why] ?? 1) - 1 },
  };
}

/** A story that is dropped is named among what is left out, with all who told it. */
function drop(digest: Digest, article: string): Digest | Objection {
  const story = storyOf(digest, article);
  if (!story) return 'no-such-story';
  const { alsoTold, sentence: _, sentenceAt: __, note: ___, ...mention } = story;
  const dropped = [mention, ...alsoTold].map((one) => ({ ...one, why: 'staff' as const }));
  return {
    ...digest,
    stories: digest.stories.filter((other) => other !== story),
    mentions: [...dropped, ...digest.mentions],
    leftOut: { ...digest.leftOut, staff: (digest.leftOut.staff ?? 0) + dropped.length },
  };
}

function note(digest: Digest, article: string, text: string): Digest | Objection {
  if (!storyOf(digest, article)) return 'no-such-story';
  const noted = ({ note: _, ...story }: Story): Story => (text.trim() === '' ? story : { ...story, note: text.trim() });
  return {
    ...digest,
    stories: digest.stories.map((story) => (story.articleId === article ? noted(story) : story)),
  };
}
