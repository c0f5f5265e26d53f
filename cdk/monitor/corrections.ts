import { taggedKey } from '../../shared/archive/keys.ts';
import { weekOfArticle } from '../../shared/archive/row.ts';
import { findArticle } from '../../shared/archive/shelf.ts';
import { correctionsFor } from '../../shared/archive/tag-shelf.ts';
import { TaggedArticle } from '../../shared/archive/tagged.ts';
import { getObject, listObjects, putObject } from '../../shared/pipeline/s3.ts';
import { zone } from '../../shared/pipeline/topology.ts';
import { correctionsPrefix } from '../../shared/taxonomy/corrections/correction.ts';
import { labelledLine } from '../../shared/taxonomy/corrections/labelled-line.ts';
import { formatRows } from './formats.ts';
import type { Where } from './options.ts';
import { openSession } from './session.ts';

interface CorrectionsOptions extends Where {
  readonly format: string;
}

/** All corrections: as labelled lines for evaluation and training (NDJSON), or who decided what, when and why. */
export async function corrections(options: CorrectionsOptions): Promise<void> {
  const session = await openSession(options);
  try {
    const listed = await listObjects('archive', correctionsPrefix);
    const ids = new Set(listed.map(({ key }) => key.slice(correctionsPrefix.length).split('/')[0] ?? ''));
    for (const id of ids) for (const line of await linesOf(id, options.format)) console.log(line);
    if (ids.size === 0) console.error('Nobody has corrected a tag yet. `monitor correct` does.');
  } finally {
    await session.close();
  }
}

async function linesOf(id: string, format: string): Promise<string[]> {
  const made = await correctionsFor(id, { get: getObject, list: listObjects });
  const article = await findArticle(id, { get: getObject, put: putObject });
  const stored = article && (await getObject('archive', taggedKey(weekOfArticle(article, zone), id)));
  if (!article || !stored) return [];
  if (format === 'ndjson') {
    const { tags } = TaggedArticle.parse(JSON.parse(stored.text));
    return [JSON.stringify(labelledLine(article, tags, made))];
  }
  const rows = made.map(({ at, by, action, kind, tag, why }) => ({
    at,
    by,
    action,
    kind,
    tag,
    why,
    article: article.title,
  }));
  return [formatRows(rows, format)];
}
