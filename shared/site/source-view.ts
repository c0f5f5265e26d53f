import type { PollState } from '../sources/poll-state.ts';
import type { Source } from '../sources/source.ts';
import type { SourceView } from './sources-page.ts';

const readAs = {
  feed: 'a feed',
  sitemap: 'its sitemap',
  listing: 'its list of news',
  watch: 'a reference page, watched for change',
  retry: 'gone; tried again now and then',
} as const;
const outcomes = {
  new: 'new items',
  'nothing-new': 'nothing new',
  'not-modified': 'not changed',
  failed: 'failed',
  waiting: 'asked us to wait',
} as const;

/** A source as the public sees it. */
export function sourceView(source: Source, state: PollState | undefined): SourceView {
  const { id, organisation, site, listed, scope, poll } = source;
  const visit = state?.visit;
  return {
    id,
    name: organisation,
    section: listed?.section ?? 'Sources',
    siteUrl: site ?? listed?.url ?? '',
    country: scope,
    reading: poll.how === 'none' ? { whyNot: poll.detail } : { how: readAs[poll.how] },
    ...(visit && {
      health: {
        lastVisitAt: visit.at,
        ...(state.lastSuccessAt && { lastSuccessAt: state.lastSuccessAt }),
        ...(state.lastNewAt && { lastNewAt: state.lastNewAt }),
        outcome: outcomes[visit.outcome],
      },
    }),
  };
}
