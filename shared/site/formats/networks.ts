import type { Digest } from '../../digest/digest.ts';
import { type Outline, toOpml } from '../../feeds/opml.ts';
import type { Source } from '../../sources/source.ts';
import { siteName } from '../layout.ts';

/** The feeds of the networks that published in a week, for feed readers. */
export function digestOpml({ week, sources }: Digest): string {
  const outlines = sources.flatMap(({ name, feedUrl, siteUrl, language }): readonly Outline[] =>
    feedUrl === undefined
      ? []
      : [
          {
            title: name,
            feedUrl,
            ...(siteUrl !== undefined && { siteUrl }),
            ...(language !== undefined && { language }),
          },
        ],
  );
  return toOpml(`${siteName}: networks of ${week}`, outlines);
}

/** The feeds of all networks that are read by one. */
export function sourcesOpml(sources: readonly Source[]): string {
  const outlines = sources.flatMap(({ organisation, site, poll, languages: [language] }): readonly Outline[] =>
    poll.how === 'feed'
      ? [{ title: organisation, feedUrl: poll.url, ...(site && { siteUrl: site }), ...(language && { language }) }]
      : [],
  );
  return toOpml('Networks of human rights cities', outlines);
}
