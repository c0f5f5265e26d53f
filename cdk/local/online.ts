import { lookup } from 'node:dns/promises';
import type { Registry } from '../../shared/sources/registry.ts';

/** How many hosts must fail before we say that there is no network. */
const hostsAsked = 5;

/** Can any of the sources' hosts be found? */
export async function isOnline({ sources }: Registry): Promise<boolean> {
  const hosts = new Set(sources.flatMap(({ poll }) => (poll.how === 'none' ? [] : [new URL(poll.url).hostname])));
  const asked = [...hosts].slice(0, hostsAsked).map((host) => lookup(host));
  return Promise.any(asked).then(
    () => true,
    () => false,
  );
}
