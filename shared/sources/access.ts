import type { HostState } from '../web/politeness.ts';
import { isAllowed } from '../web/robots.ts';
import { webSettings } from '../web/settings.ts';
import { tdmFromFile } from '../web/tdm.ts';

/** What the host of a source says to robots and of text and data mining, and when it was asked. */
export interface Access {
  /** `no-file`: it says nothing. `unreachable`: it could not be asked, so nothing may be fetched. */
  readonly robots: 'allowed' | 'forbidden' | 'no-file' | 'unreachable';
  /** `unsaid`: no reservation, and no permission either. */
  readonly mining: 'reserved' | 'granted' | 'unsaid';
  /** Where to ask for a licence. */
  readonly miningPolicy?: string;
  readonly askedAt: string;
}

/** What a host, as it was asked last, says of one of its addresses; nothing where it was never asked. */
export function accessOf(url: string, { robots, tdmFile }: HostState): Access | undefined {
  if (!robots) return undefined;
  const wish = tdmFile === undefined ? undefined : tdmFromFile(tdmFile, url);
  return {
    robots: robotsOf(url, robots),
    mining: wish === undefined ? 'unsaid' : wish.isReserved ? 'reserved' : 'granted',
    ...(wish?.policy && { miningPolicy: wish.policy }),
    askedAt: robots.fetchedAt,
  };
}

function robotsOf(url: string, { basis, robots }: NonNullable<HostState['robots']>): Access['robots'] {
  if (basis === 'unreachable') return 'unreachable';
  if (!isAllowed(robots, webSettings.agentToken, url)) return 'forbidden';
  return basis === 'none' ? 'no-file' : 'allowed';
}
