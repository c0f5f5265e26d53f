import * as z from 'zod/mini';
import type { Digest, Mention, Story } from './digest.ts';
import { retagged } from './retagged.ts';
import { unreviewedWords } from './words.ts';

const Text = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000));
const retag = { article: Text, theme: Text, why: z.exactOptional(Text) };

/** What may be done to a draft: by staff, and at its end by the deadline. */
export const Command = z.discriminatedUnion('do', [
  /** Puts a story at a place, the first being 1. */
  z.readonly(z.object({ do: z.literal('move'), article: Text, to: z.int().check(z.positive()) })),
  z.readonly(z.object({ do: z.literal('drop'), article: Text })),
  /** Puts a story, or an article that was none, first. */
  z.readonly(z.object({ do: z.literal('pin'), article: Text })),
  /** What staff say of a story; nothing takes back what they said. */
  z.readonly(z.object({ do: z.literal('note'), article: Text, text: z.string().check(z.maxLength(4000)) })),
  z.readonly(z.object({ do: z.literal('tag'), ...retag })),
  z.readonly(z.object({ do: z.literal('untag'), ...retag })),
  z.readonly(z.object({ do: z.literal('introduction'), text: Text })),
  z.readonly(z.object({ do: z.literal('headline'), text: Text })),
  z.readonly(z.object({ do: z.literal('approve') })),
  /** The deadline publishes what nobody approved, and says so. */
  z.readonly(z.object({ do: z.literal('release') })),
  /** The deadline closes the draft: the week has no digest. */
  z.readonly(z.object({ do: z.literal('skip') })),
]);
export type Command = z.infer<typeof Command>;

/** One line of the log: who did what, when. */
export const Entry = z.readonly(z.object({ at: z.iso.datetime(), by: Text, command: Command }));
export type Entry = z.infer<typeof Entry>;

/** Why a command cannot be done. */
export type Objection =
  | 'no-such-story'
  | 'no-such-article'
  | 'no-such-theme'
  | 'no-such-place'
  | 'already-approved'
  | 'skipped';

/** The machine's digest with all that staff did to it, in order. A command that fits no more, for the draft was made anew, changes nothing. */
export function applyEntries(machine: Digest, log: readonly Entry[]): Digest {
  return log.reduce((digest, { command }) => {
    const next = apply(digest, command, machine);
    return typeof next === 'string' ? digest : next;
  }, machine);
}

/** The digest after a command, or why not. */
export function apply(digest: Digest, command: Command, machine: Digest): Digest | Objection {
  switch (command.do) {
    case 'move':
      return command.to > digest.stories.length ? 'no-such-place' : place(digest, command.article, command.to - 1);
    case 'pin':
      return pin(digest, command.article, machine);
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
    case 'release':
      return { ...digest, introduction: `${digest.introduction} ${unreviewedWords}` };
    case 'approve':
    case 'skip':
      return digest;
  }
}

const storyOf = ({ stories }: Digest, article: string) => stories.find(({ articleId }) => articleId === article);

function place(digest: Digest, article: string, to: number): Digest | Objection {
  const story = storyOf(digest, article);
  if (!story) return 'no-such-story';
  return { ...digest, stories: digest.stories.filter((other) => other !== story).toSpliced(to, 0, story) };
}

/**
 * What the machine had as a story is one again as it was. An article that was none is one without a quotation: nobody
 * made one, and staff write none in its name.
 */
function pin(digest: Digest, article: string, machine: Digest): Digest | Objection {
  if (storyOf(digest, article)) return place(digest, article, 0);
  const mention = digest.mentions.find(({ articleId }) => articleId === article);
  if (!mention) return 'no-such-article';
  const { alsoTold = [], sentence, sentenceAt } = storyOf(machine, article) ?? {};
  const others = alsoTold.flatMap(({ articleId }) => digest.mentions.find((one) => one.articleId === articleId) ?? []);
  const { why: _, ...rest } = mention;
  const story: Story = {
    ...rest,
    ...(sentence !== undefined && sentenceAt !== undefined && { sentence, sentenceAt }),
    alsoTold: others.map(({ why: _, ...other }) => other),
  };
  const taken = [mention, ...others];
  return {
    ...digest,
    stories: [story, ...digest.stories],
    mentions: digest.mentions.filter((other) => !taken.includes(other)),
    leftOut: without(digest.leftOut, taken),
  };
}

/** The numbers of what is left out without some that are so no more. */
function without(leftOut: Digest['leftOut'], taken: readonly Mention[]): Digest['leftOut'] {
  const left = { ...leftOut };
  for (const { why } of taken) {
    left[why] = (left[why] ?? 1) - 1;
    if (left[why] === 0) delete left[why];
  }
  return left;
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
