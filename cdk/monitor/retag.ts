import { replacedKey, replacedPrefix, retagReportKey, taggedPrefix } from '../../shared/archive/keys.ts';
import { type Retagged, type RetagReport, retagReport } from '../../shared/archive/retag-report.ts';
import { correctionsFor } from '../../shared/archive/tag-shelf.ts';
import { TaggedArticle } from '../../shared/archive/tagged.ts';
import { getObject, listObjects, putObject } from '../../shared/pipeline/s3.ts';
import { sendMessages } from '../../shared/pipeline/sqs.ts';
import type { Registry } from '../../shared/sources/registry.ts';
import { applyCorrections } from '../../shared/taxonomy/corrections/apply-corrections.ts';
import { scopeOf } from '../../shared/taxonomy/places/scope.ts';
import { tagArticle } from '../../shared/taxonomy/tag-article.ts';
import { taggerVersion } from '../../shared/taxonomy/tagger-version.ts';
import { Tags } from '../../shared/taxonomy/tags.ts';
import { drain } from './cycle.ts';
import { formatRows } from './formats.ts';
import type { Where } from './options.ts';
import { openSession, type Session } from './session.ts';

interface RetagOptions extends Where {
  readonly dryRun?: boolean;
  readonly format: string;
}

const shelf = { get: getObject, list: listObjects };
/** Articles looked at together. */
const atOnce = 50;

/** Tags the archive anew where another tagger tagged it, through the queue; or shows what that would change. */
export async function retag(options: RetagOptions): Promise<void> {
  const session = await openSession(options);
  try {
    const report = options.dryRun ? await foresee(session) : await replay(session);
    session.progress.end();
    console.log(say(report, options));
  } finally {
    await session.close();
  }
}

/** Tags every article here and now, and writes nothing. */
async function foresee({ powers: { registry } }: Session): Promise<RetagReport> {
  const keys = await listObjects('archive', taggedPrefix);
  const retagged: Retagged[] = [];
  for (const { key } of keys) {
    const tagged = await readTagged(key);
    if (tagged) retagged.push(await retaggedNow(tagged, registry));
  }
  const others = retagged.filter(({ before }) => before.taggerVersion !== taggerVersion);
  return retagReport(taggerVersion, keys.length, others);
}

async function retaggedNow({ article, tags }: TaggedArticle, registry: Registry): Promise<Retagged> {
  const scope = scopeOf(registry.sources.filter(({ id }) => article.sources.includes(id)));
  const corrections = await correctionsFor(article.id, shelf);
  const after = applyCorrections(tagArticle({ ...article, scope }), article.text, corrections);
  return { article: refOf(article), before: tags, after };
}

/** Announces every article that another version tagged. Stopped at any moment, it goes on where it was. */
async function replay(session: Session): Promise<RetagReport> {
  await drain(session); // What a run before announced and did not live to tag need not be announced twice.
  const keys = await listObjects('archive', taggedPrefix);
  for (let from = 0; from < keys.length; from += atOnce) {
    const some = await Promise.all(keys.slice(from, from + atOnce).map(({ key }) => readTagged(key)));
    const others = some.filter((tagged) => tagged !== undefined && tagged.tags.taggerVersion !== taggerVersion);
    await sendMessages(
      'articles',
      others.flatMap((tagged) => (tagged ? [{ articleId: tagged.article.id }] : [])),
    );
  }
  await drain(session);
  const replaced = new Set((await listObjects('archive', replacedPrefix(taggerVersion))).map(({ key }) => key));
  const retagged: Retagged[] = [];
  for (const { key } of keys) {
    const id = key.slice(key.lastIndexOf('/') + 1, -'.json'.length);
    const before =
      replaced.has(replacedKey(taggerVersion, id)) && (await getObject('archive', replacedKey(taggerVersion, id)));
    const after = before && (await readTagged(key));
    if (before && after)
      retagged.push({ article: refOf(after.article), before: Tags.parse(JSON.parse(before.text)), after: after.tags });
  }
  const report = retagReport(taggerVersion, keys.length, retagged);
  await putObject('archive', retagReportKey(taggerVersion), JSON.stringify(report, null, 2));
  return report;
}

async function readTagged(key: string): Promise<TaggedArticle | undefined> {
  const stored = await getObject('archive', key);
  return stored && TaggedArticle.parse(JSON.parse(stored.text));
}

const refOf = ({ id, title, canonicalUrl }: TaggedArticle['article']) => ({ id, title, url: canonicalUrl });

/** The report as a table: each tag that articles gain or lose, and the first of them. */
function say({ articles, retagged, changed, tags }: RetagReport, { dryRun, format }: RetagOptions): string {
  const rows = tags.map(({ tag, gained, lost }) => ({
    tag,
    gained: gained.length,
    lost: lost.length,
    'for instance': [
      ...gained.slice(0, 2).map(({ title }) => `+ ${title}`),
      ...lost.slice(0, 2).map(({ title }) => `- ${title}`),
    ].join(' · '),
  }));
  const would = dryRun
    ? ['would be', 'would change', 'Nothing was written.']
    : ['were', 'changed', `Report: archive/${retagReportKey(taggerVersion)}`];
  const summary = `${retagged} of ${articles} articles ${would[0]} tagged anew by ${taggerVersion}; the tags of ${changed} ${would[1]}. ${would[2]}`;
  return format === 'table'
    ? [...(rows.length > 0 ? [formatRows(rows, format)] : []), summary].join('\n')
    : formatRows(rows, format);
}
