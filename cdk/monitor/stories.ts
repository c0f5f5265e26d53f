import { rearrange } from '../../shared/archive/stories.ts';
import { readStory } from '../../shared/archive/story-shelf.ts';
import { getObject, putObject } from '../../shared/pipeline/s3.ts';
import type { Member, SignedRuling, Story } from '../../shared/stories/story.ts';
import { Complaint } from './complaint.ts';
import type { Where } from './options.ts';
import { openSession, type Session } from './session.ts';

interface StoryOptions extends Where {
  readonly by?: string;
  readonly why?: string;
}
const shelf = { get: getObject, put: putObject };

/** Shows a story, or writes down what a person decides about it; the decision outlives every later grouping. */
export async function stories(what: string, ids: readonly string[], options: StoryOptions): Promise<void> {
  const session = await openSession(options);
  try {
    const [first = '', ...others] = ids;
    if (what === 'show') return print([await mustRead(first)]);
    if (what === 'split') return print(await split(await mustRead(first), others, signature(options, session)));
    if (what === 'merge') return print(await merge(await mustRead(first), others, signature(options, session)));
    throw new Complaint(`stories: ${what} is none of show, split and merge.`);
  } finally {
    await session.close();
  }
}

type Signature = Pick<SignedRuling, 'by' | 'at' | 'why'>;

function signature({ by, why }: StoryOptions, { clock }: Session): Signature {
  if (!by || !why) throw new Complaint('A decision needs a person and a reason: give --by NAME and --why TEXT.');
  return { by, why, at: clock.now().toISOString() };
}

async function mustRead(id: string): Promise<Story> {
  const { story } = await readStory(id, shelf);
  if (story.members.length === 0)
    throw new Complaint(
      `There is no story ${id} of several articles. \`monitor query "select story, title from articles"\` shows them.`,
    );
  return story;
}

function split(story: Story, ids: readonly string[], signed: Signature): Promise<readonly Story[]> {
  const unknown = ids.filter((id) => !story.members.some((member) => member.id === id));
  if (ids.length === 0 || unknown.length > 0)
    throw new Complaint(`Name the articles to part from story ${story.id}; it has no article ${unknown.join(', ')}.`);
  const rest = story.members.flatMap(({ id }) => (ids.includes(id) ? [] : [id]));
  if (rest.length === 0) throw new Complaint(`All articles of story ${story.id} are named; leave at least one in it.`);
  return rule(story.members, { these: ids, those: rest, are: 'two', ...signed });
}

async function merge(story: Story, ids: readonly string[], signed: Signature): Promise<readonly Story[]> {
  const [id] = ids;
  if (!id || ids.length > 1) throw new Complaint('Name two stories to join.');
  const other = await mustRead(id);
  if (other.id === story.id) throw new Complaint(`${id} is part of story ${story.id} already.`);
  const [these, those] = [story, other].map(({ members }) => members.map((member) => member.id));
  if (!these || !those) throw new TypeError('There are two stories.');
  return rule([...story.members, ...other.members], { these, those, are: 'one', ...signed });
}

function rule(members: readonly Member[], ruling: SignedRuling): Promise<readonly Story[]> {
  return rearrange(members, shelf, ([first, ...others]) =>
    first ? [{ ...first, rulings: [...first.rulings, ruling] }, ...others] : [],
  );
}

function print(all: readonly Story[]): void {
  for (const { id, members, links, rulings, into } of all) {
    if (into !== undefined) console.log(`Story ${id} is part of story ${into} now.`);
    else console.log(`Story ${id}`);
    for (const { id: article, day, language, title } of members)
      console.log(`  ${day}  ${language}  ${article}  ${title}`);
    for (const { a, b, because } of links) console.log(`  ${a.slice(0, 8)} and ${b.slice(0, 8)} share ${because}`);
    for (const [said, pairs] of Map.groupBy(
      rulings,
      ({ by, at, why, are }) => `${at} ${by} ${are === 'one' ? 'joined' : 'parted'} them: ${why}`,
    ))
      console.log(`  ${said} (${pairs.length} pairs)`);
  }
}
