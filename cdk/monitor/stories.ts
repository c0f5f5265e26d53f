import { rearrange } from '../../shared/archive/stories.ts';
import { getObject, putObject } from '../../shared/pipeline/s3.ts';
import type { SignedRuling, Story } from '../../shared/stories/story.ts';
import { Complaint } from './complaint.ts';
import { namedMember, namedStory } from './named-story.ts';
import type { Where } from './options.ts';
import { openSession, type Session } from './session.ts';

interface StoryOptions extends Where {
  readonly by?: string;
  readonly why?: string;
}

/** Shows stories, or writes down what a person decides about them; the decision outlives every later grouping. */
export async function stories(what: string, named: readonly string[], options: StoryOptions): Promise<void> {
  const session = await openSession(options);
  try {
    const [first = '', ...others] = named;
    if (what === 'show') for (const one of named) console.log(sayStory(await namedStory(one)));
    else if (what === 'split') await split(first, others, signature(options, session));
    else if (what === 'merge') await merge(first, others, signature(options, session));
    else throw new Complaint(`stories: ${what} is none of show, split and merge.`);
  } finally {
    await session.close();
  }
}

type Signature = Pick<SignedRuling, 'by' | 'at' | 'why'>;

function signature({ by, why }: StoryOptions, { clock }: Session): Signature {
  if (!by?.trim() || !why?.trim())
    throw new Complaint('A decision needs a person and a reason: give --by NAME and --why TEXT.');
  return { by, why, at: clock.now().toISOString() };
}

async function split(named: string, articles: readonly string[], signed: Signature): Promise<void> {
  const story = await namedStory(named);
  if (articles.length === 0) throw new Complaint(`Name the articles to part from story ${story.id}, after it.`);
  const these = [...new Set(articles.map((article) => namedMember(article, story)))];
  const those = story.members.flatMap(({ id }) => (these.includes(id) ? [] : [id]));
  if (those.length === 0) throw new Complaint(`All articles of story ${story.id} are named; leave at least one in it.`);
  await rule([story], { these, those, are: 'two', ...signed });
}

async function merge(named: string, others: readonly string[], signed: Signature): Promise<void> {
  const [second, ...more] = others;
  if (!second || more.length > 0) throw new Complaint('Name two stories, or articles, to join.');
  const [story, other] = [await namedStory(named), await namedStory(second)];
  if (other.id === story.id) throw new Complaint(`${named} and ${second} are in one story already: ${story.id}.`);
  const idsOf = ({ members }: Story) => members.map(({ id }) => id);
  await rule([story, other], { these: idsOf(story), those: idsOf(other), are: 'one', ...signed });
}

/** Writes a ruling down, and shows what became of the stories. */
async function rule(stories: readonly Story[], ruling: SignedRuling): Promise<void> {
  const made = await rearrange(
    stories.flatMap(({ members }) => members),
    { get: getObject, put: putObject },
    ([first, ...others]) => (first ? [{ ...first, rulings: [...first.rulings, ruling] }, ...others] : []),
  );
  for (const story of made) console.log(sayStory(story));
}

function sayStory({ id, members, links, rulings, into }: Story): string {
  if (into !== undefined) return `Story ${id} is part of story ${into} now.`;
  const titles = new Map(members.map((member) => [member.id, shorten(member.title)]));
  return [
    `Story ${id}${members.length === 1 ? ', told by one article so far' : ''}`,
    ...members.map(({ id: article, day, language, title }) => `  ${day}  ${language}  ${article}  ${title}`),
    ...links.map(({ a, b, because }) => `  "${titles.get(a)}" and "${titles.get(b)}" share ${because}`),
    ...rulings.map(sayRuling),
  ].join('\n');
}

const sayRuling = ({ these, those, are, by, at, why }: SignedRuling) =>
  `  ${by} ${are === 'one' ? 'joined' : 'parted'} ${these.map(brief).join(', ')} ${are === 'one' ? 'with' : 'from'} ` +
  `${those.map(brief).join(', ')} on ${at}: ${why}`;

const brief = (id: string) => id.slice(0, 8);
const shorten = (title: string) => (title.length > 50 ? `${title.slice(0, 49)}…` : title);
