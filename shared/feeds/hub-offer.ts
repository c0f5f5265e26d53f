import type { HeaderFields, Redirect } from '../web/reply.ts';
import type { FeedFacts } from './feed.ts';
import { linksOf } from './link-header.ts';

/** A hub that announces the changes of a feed, and the name (its address) under which it knows the feed. */
export interface HubOffer {
  readonly hub: string;
  readonly topic: string;
}
interface Fetched {
  readonly url: string;
  readonly redirects: readonly Redirect[];
  readonly headers: HeaderFields;
}

/**
 * The hub that a feed names, in its headers before its body (WebSub, 4). Only where it speaks of the feed that was
 * fetched: what somebody else's feed announces says nothing about this one.
 */
export function hubOffer(
  feed: Pick<FeedFacts, 'hub' | 'self'>,
  { url, redirects, headers }: Fetched,
): HubOffer | undefined {
  const links = linksOf(headers['link'], url);
  const hub = links.get('hub') ?? feed.hub;
  const topic = links.get('self') ?? feed.self;
  if (!hub || !topic) return undefined;
  const ways = [url, ...redirects.map(({ from }) => from)].map(bare);
  return ways.includes(bare(topic)) ? { hub, topic } : undefined;
}

/** An address without what feeds write of themselves in one way and are reached by in another. */
function bare(address: string): string {
  const url = URL.parse(address);
  return url ? `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}` : address;
}
