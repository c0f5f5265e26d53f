import { readManifest } from '../../shared/archive/manifest.ts';
import { memberColumns, publicColumns } from '../../shared/exports/columns.ts';
import { exportFormats, writeExport } from '../../shared/exports/disk.ts';
import { select } from '../../shared/exports/select.ts';
import { getBytes, getObject } from '../../shared/pipeline/s3.ts';
import { Complaint } from './complaint.ts';
import { openSession } from './session.ts';
import { type WhichOptions, whichOf } from './which.ts';

const layers = { members: memberColumns, public: publicColumns };

/** Writes all articles that are asked for to a file. */
export async function exportArticles(
  words: string,
  { to, layer, ...options }: WhichOptions & { readonly to: string; readonly layer: string },
): Promise<void> {
  const format = exportFormats.find((known) => to.endsWith(`.${known}`));
  if (!format) throw new Complaint(`--to: ${to} must end in one of ${exportFormats.map((f) => `.${f}`).join(', ')}.`);
  if (layer !== 'members' && layer !== 'public')
    throw new Complaint(`--layer: ${layer} is unknown. Choose members or public.`);
  const session = await openSession(options);
  try {
    const question = whichOf(words, options, session.clock.now());
    const { search } = await readManifest({ get: getObject });
    const reach = { sql: session.powers.sql, getBytes };
    const weeks = select(await session.powers.search.open(search, reach), question);
    const rows = await writeExport(to, { weeks, columns: layers[layer], format }, reach).catch((error) => {
      if (/ENOENT|EACCES|EISDIR|ENOTDIR/.test(error.code))
        throw new Complaint(`--to: ${to} cannot be written (${error.code}).`);
      throw error;
    });
    console.error(`${rows} articles written to ${to}.`);
  } finally {
    await session.close();
  }
}
