import * as z from 'zod/mini';
import { readStory } from '../../archive/story-shelf.ts';
import { tombstone } from '../gone.ts';
import { refuse } from '../problem.ts';
import { NoQuery } from '../queries.ts';
import { route } from '../route.ts';

const StoryAnswer = z.object({
  id: z.string(),
  articles: z.array(z.object({ id: z.string(), day: z.string(), language: z.string(), title: z.string() })),
});

/** Stories by their ids. */
export const storyRoutes = [
  route(
    {
      method: 'get',
      path: '/api/stories/{id}',
      layer: 'public',
      summary: 'A story that several articles tell, for ever under this address: the one it became part of, if it did',
      query: NoQuery,
      answer: StoryAnswer,
      refusals: [404, 410],
    },
    async ({ path: { id = '' }, reach }) => {
      if (!/^[0-9a-f-]{8,80}$/.test(id)) return refuse(404, 'There is no such story.');
      const { story } = await readStory(id, reach);
      if (story.members.length > 0) return { kind: 'data', data: { id: story.id, articles: [...story.members] } };
      return (await tombstone(id, reach)) ?? refuse(404, 'No articles tell a story of this id.');
    },
  ),
];
