import { toOpml } from '../../shared/feeds/opml.ts';
import { getObject } from '../../shared/pipeline/s3.ts';
import { pollStateKey, readPollState } from '../../shared/sources/poll-state.ts';
import type { Registry } from '../../shared/sources/registry.ts';
import type { Source } from '../../shared/sources/source.ts';
import { Complaint } from './complaint.ts';
import { formatRows } from './formats.ts';
import { settingOf, type Where } from './options.ts';
import { openSession } from './session.ts';

const views = new Map<string, (options: Where, registry: Registry) => string | Promise<string>>([
  ['check', (_, { sources }) => formatRows(sources.map(readingOf), 'table')],
  ['health', healthTable],
  ['opml', (_, { sources }) => toOpml('Networks of human rights cities', sources.flatMap(outlineOf))],
]);

/** The list of sources: how each is polled or why not, how it does, or as OPML. */
export async function sources(view: string, options: Where): Promise<void> {
  const show = views.get(view);
  if (!show) throw new Complaint(`sources: there is no view "${view}". Choose one of ${[...views.keys()].join(', ')}.`);
  const { powers } = await settingOf(options);
  console.log(await show(options, powers.registry));
}

function readingOf({ id, organisation, poll }: Source) {
  return {
    source: id,
    organisation,
    polled: poll.how === 'none' ? `no: ${poll.reason}` : poll.how,
    where: poll.how === 'none' ? poll.detail : poll.url,
  };
}

async function healthTable(options: Where, { sources }: Registry): Promise<string> {
  const session = await openSession(options);
  try {
    return formatRows(await Promise.all(sources.map(healthOf)), 'table');
  } finally {
    await session.close();
  }
}

async function healthOf({ id }: Source) {
  const stored = await getObject('state', pollStateKey(id));
  const state = stored && readPollState(stored.text);
  return {
    source: id,
    outcome: state?.visit?.outcome ?? 'not visited',
    'last good': state?.lastSuccessAt?.slice(0, 16) ?? '',
    'last new': state?.lastNewAt?.slice(0, 16) ?? '',
    failures: state?.failures ?? 0,
    next: state?.nextPollAt.slice(0, 16) ?? '',
    why: state?.visit?.detail ?? '',
  };
}

function outlineOf({ organisation, site, poll }: Source) {
  if (poll.how !== 'feed') return [];
  return [{ title: organisation, feedUrl: poll.url, ...(site && { siteUrl: site }) }];
}
