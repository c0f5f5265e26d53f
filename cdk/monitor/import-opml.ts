import { readFile } from 'node:fs/promises';
import { importOutlines } from '../../shared/feeds/import-outlines.ts';
import { readOpml } from '../../shared/feeds/opml.ts';
import { decode } from '../../shared/web/charset.ts';
import { Complaint } from './complaint.ts';
import { settingOf, type Where } from './options.ts';

/** Prints the subscriptions of an OPML file as entries for the registry; what is there already is named on stderr. */
export async function importOpml(file: string, options: Where): Promise<void> {
  const bytes = await readFile(file).catch((error) => {
    throw new Complaint(`${file} cannot be read (${error.code}). Name an OPML file.`);
  });
  const outlines = readOpml(decode(bytes, undefined, 'xml').text);
  if (outlines.length === 0) throw new Complaint(`${file}: there is no outline with an xmlUrl in it. Is it OPML?`);
  const { powers } = await settingOf(options);
  const { entries, duplicates } = importOutlines(outlines, powers.registry.sources);
  for (const { outline, sourceId, same } of duplicates)
    console.error(
      same === 'feed'
        ? `known already: ${outline.feedUrl} is of ${sourceId}`
        : `look twice: ${outline.feedUrl} is on the site of ${sourceId}`,
    );
  console.error(
    `${outlines.length} subscriptions: ${entries.length} new, ${outlines.length - entries.length} known already. Review each (scope, languages, notes), then put it into the registry and run \`monitor sources check\`.`,
  );
  console.log(JSON.stringify(entries, null, 2));
}
