import * as z from 'zod/mini';
import { cluster, strongest } from './cluster.ts';
import type { Card } from './compare.ts';
import { storySettings } from './settings.ts';

const strings = z.readonly(z.array(z.string()));

export const CardSchema = z.readonly(
  z.object({
    id: z.string(),
    day: z.string(),
    language: z.string(),
    host: z.string(),
    title: z.string(),
    evidence: strings,
    keys: strings,
  }),
);

const Member = z.readonly(z.object({ id: z.string(), day: z.string(), language: z.string(), title: z.string() }));
export type Member = z.infer<typeof Member>;

const Link = z.readonly(z.object({ a: z.string(), b: z.string(), evidence: z.number(), because: z.string() }));

/** What a person decided about some articles and others, and why. */
const SignedRuling = z.readonly(
  z.object({
    these: strings,
    those: strings,
    are: z.enum(['one', 'two']),
    by: z.string(),
    at: z.string(),
    why: z.string(),
  }),
);
export type SignedRuling = z.infer<typeof SignedRuling>;

/** Articles that tell one story, what links them, and what people decided about it. */
export const Story = z.readonly(
  z.object({
    id: z.string(),
    members: z.readonly(z.array(Member)),
    links: z.readonly(z.array(Link)),
    rulings: z.readonly(z.array(SignedRuling)),
    /** Members whose pointers may not lead here yet: whoever put them here may have been stopped before that. */
    unpointed: z.exactOptional(strings),
    /** The story it became part of; its id leads there for ever. */
    into: z.exactOptional(z.string()),
  }),
);
export type Story = z.infer<typeof Story>;

/** A story without anything in it yet. */
export const emptyStory = (id: string): Story => ({ id, members: [], links: [], rulings: [] });

/** An article as a member of a story. */
export const memberOf = ({ id, day, language, title }: Card): Member => ({ id, day, language, title });

/**
 * Parts the members of some stories anew, with links and rulings that came since. A story keeps its id in the group
 * that most of its members are in; a story left without a group leads to the one its members went to.
 */
export function regroup(stories: readonly Story[]): readonly Story[] {
  const members = new Map(stories.flatMap((story) => story.members).map((member) => [member.id, member]));
  const distinct = new Map(stories.flatMap((s) => s.links).map((link) => [`${link.a} ${link.b}`, link]));
  const links = strongest([...distinct.values()], storySettings.linksOfEach);
  const rulings = distinctRulings(stories.flatMap((story) => story.rulings));
  const groups = cluster([...members.keys()].sort(), links, rulings).toSorted(
    (a, b) => b.length - a.length || compare(a[0] ?? '', b[0] ?? ''),
  );
  const taken = new Set<string>();
  const made = groups.map((group): Story => {
    const inGroup = ({ a, b }: { readonly a: string; readonly b: string }) => group.includes(a) && group.includes(b);
    const id = idFor(group, stories, taken);
    taken.add(id);
    return {
      id,
      members: group
        .flatMap((member) => members.get(member) ?? [])
        .toSorted((a, b) => compare(a.day, b.day) || compare(a.id, b.id)),
      links: links.filter(inGroup).toSorted((p, q) => compare(p.a, q.a) || compare(p.b, q.b)),
      rulings: rulings.filter(({ these, those }) => [...these, ...those].some((id) => group.includes(id))),
    };
  });
  const gone = stories
    .filter(({ id }) => !taken.has(id))
    .flatMap((story) => {
      const heir = made.find(({ members: of }) =>
        of.some(({ id }) => story.members.some((member) => member.id === id)),
      );
      return heir ? [{ ...emptyStory(story.id), into: heir.id }] : [];
    });
  return [...made, ...gone];
}

function idFor(group: readonly string[], stories: readonly Story[], taken: ReadonlySet<string>): string {
  const own = ({ members }: Story) => members.filter(({ id }) => group.includes(id)).length;
  const [heir] = stories
    .filter((story) => !taken.has(story.id) && own(story) > 0 && story.members.length > 1)
    .toSorted((a, b) => own(b) - own(a) || compare(a.id, b.id));
  const isOthers = (story: Story) => story.members.length > 0 && own(story) === 0;
  const free = (id: string) => !taken.has(id) && !stories.some((story) => story.id === id && isOthers(story));
  return heir?.id ?? group.find(free) ?? `${group[0]}-${taken.size + 1}`;
}

/** Every ruling once, the earliest first. */
function distinctRulings(rulings: readonly SignedRuling[]): readonly SignedRuling[] {
  const said = ({ at, are, these, those }: SignedRuling) => [at, are, ...these, 'and', ...those].join(' ');
  const all = new Map(rulings.map((ruling) => [said(ruling), ruling]));
  return [...all.values()].toSorted((a, b) => compare(a.at, b.at));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
