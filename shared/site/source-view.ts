import type { HealthReport } from '../sources/health-report.ts';
import type { Source } from '../sources/source.ts';
import type { SourceView } from './sources-page.ts';

const readAs = {
  feed: 'a feed',
  sitemap: 'its sitemap',
  listing: 'its list of news',
  watch: 'a reference page, watched for change',
  retry: 'gone; tried again now and then',
} as const;

/** A source as the public sees it, with what the last check found. */
export function sourceView(source: Source, health: HealthReport['sources'][number] | undefined): SourceView {
  const { id, organisation, site, listed, scope, poll } = source;
  return {
    id,
    name: organisation,
    section: listed?.section ?? 'Sources',
    siteUrl: site ?? listed?.url ?? '',
    country: scope,
    reading: poll.how === 'none' ? { whyNot: poll.detail } : { how: readAs[poll.how] },
    ...(health?.lastVisitAt && {
      health: {
        isTroubled: health.standing === 'troubled' || health.standing === 'unreadable',
        reason: health.reason,
        ...(health.lastSuccessAt && { lastSuccessAt: health.lastSuccessAt }),
        ...(health.lastNewAt && { lastNewAt: health.lastNewAt }),
      },
    }),
  };
}
