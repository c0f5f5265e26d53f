import { sourcesOpml } from '../../shared/site/formats/networks.ts';
import type { Source } from '../../shared/sources/source.ts';
import { formatRows } from './formats.ts';
import { settingOf, type Where } from './options.ts';

/** Prints how each source is polled, or why not. */
export async function check(options: Where): Promise<void> {
  const { powers } = await settingOf(options);
  console.log(formatRows(powers.registry.sources.map(readingOf), 'table'));
}

/** Prints the feeds that are polled as OPML. */
export async function opml(options: Where): Promise<void> {
  const { powers } = await settingOf(options);
  console.log(sourcesOpml(powers.registry.sources));
}

function readingOf({ id, organisation, poll }: Source) {
  return {
    source: id,
    organisation,
    polled: poll.how === 'none' ? `no: ${poll.reason}` : poll.how,
    where: poll.how === 'none' ? poll.detail : poll.url,
  };
}
