import { taggedKey } from '../../shared/archive/keys.ts';
import { weekOfArticle } from '../../shared/archive/row.ts';
import { findArticle } from '../../shared/archive/shelf.ts';
import { storyCard } from '../../shared/archive/story-card.ts';
import { readStory, storyIdOf } from '../../shared/archive/story-shelf.ts';
import { TaggedArticle } from '../../shared/archive/tagged.ts';
import { pageId } from '../../shared/articles/identity.ts';
import { getObject, putObject } from '../../shared/pipeline/s3.ts';
import { zone } from '../../shared/pipeline/topology.ts';
import { emptyStory, memberOf, type Story } from '../../shared/stories/story.ts';
import { Complaint } from './complaint.ts';

const shelf = { get: getObject, put: putObject };

/** The story that a person names by its id, or by an article's id or address; of one article, where it tells it alone. */
export async function namedStory(named: string): Promise<Story> {
  const isAddress = /^https?:/.test(named);
  const known = isAddress ? undefined : (await readStory(named, shelf)).story;
  if (known && known.members.length > 0) return known;
  const article = await findArticle(isAddress ? pageId(named) : named, shelf);
  if (!article)
    throw new Complaint(
      `There is no story and no article "${named}". Give an id or an article's address; ` +
        '`monitor query "select story, title from articles"` shows them.',
    );
  const { story } = await readStory(await storyIdOf(article.id, shelf), shelf);
  if (story.members.length > 0) return story;
  const tagged = await getObject('archive', taggedKey(weekOfArticle(article, zone), article.id));
  if (!tagged) throw new Complaint(`${article.id} is not tagged yet. Run \`monitor run --once\`, then try again.`);
  return {
    ...emptyStory(article.id),
    members: [memberOf(storyCard(TaggedArticle.parse(JSON.parse(tagged.text))))],
  };
}

/** An article of a story, by its address, its id, or how its id begins. */
export function namedMember(named: string, { id: storyId, members }: Story): string {
  const id = /^https?:/.test(named) ? pageId(named) : named;
  const [found, ...others] = members.filter((member) => id.length >= 6 && member.id.startsWith(id));
  if (found && others.length === 0) return found.id;
  const why = others.length > 0 ? 'several articles whose ids begin with' : 'no article';
  throw new Complaint(`Story ${storyId} has ${why} ${named}. \`monitor stories show ${storyId}\` lists its articles.`);
}
