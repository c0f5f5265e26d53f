import { siteOf } from '../web/site-of.ts';
import type { Source } from './source.ts';

interface Shown {
  readonly url: string;
}

/**
 * Parts what a source shows into pages of the networks and links that lead elsewhere (sold slots, shops, social media),
 * which are not its news. Where most links lead to one unknown site, the source has moved there.
 */
export function ownPages<T extends Shown>(shown: readonly T[], sources: readonly Source[]) {
  const sites = shown.map(({ url }) => siteOfUrl(url));
  const counts = Map.groupBy(sites, (site) => site);
  const [main] = [...counts].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const known = new Set([main, ...sources.flatMap(sitesOf)]);
  return {
    own: shown.filter((_, i) => known.has(sites[i])),
    foreign: shown.filter((_, i) => !known.has(sites[i])),
  };
}

const siteOfUrl = (url: string) => siteOf(URL.parse(url)?.hostname ?? '');

function sitesOf({ site, otherSites = [], hints, poll }: Source): readonly string[] {
  const urls = [...(site ? [site] : []), ...otherSites, ...hints.news, ...(poll.how === 'none' ? [] : [poll.url])];
  return urls.map(siteOfUrl);
}
