import { versionsOf } from '../../shared/archive/versions.ts';
import type { Article } from '../../shared/articles/article.ts';
import { compareVersions, type FactChange, markChanges } from '../../shared/articles/compare-versions.ts';
import { getObject } from '../../shared/pipeline/s3.ts';
import { Complaint } from './complaint.ts';
import { namedArticle } from './named-article.ts';
import type { Where } from './options.ts';
import { openSession } from './session.ts';

interface VersionOptions extends Where {
  readonly format: string;
}

/** Shows the versions of an article that its publisher made by editing it, and what each one changed. */
export async function versions(named: string, options: VersionOptions): Promise<void> {
  if (options.format !== 'text' && options.format !== 'json')
    throw new Complaint(`--format: ${options.format} is unknown. Choose one of text, json.`);
  const session = await openSession(options);
  try {
    const article = await namedArticle(named);
    const all = await versionsOf(article, { get: getObject });
    console.log(options.format === 'json' ? JSON.stringify(asJson(article, all), null, 2) : asText(article, all));
  } finally {
    await session.close();
  }
}

function asJson({ id, canonicalUrl }: Article, all: readonly Article[]) {
  const versions = all.map(({ version = 1, fetchedAt, title, published, text, extractor, raw }) => ({
    version,
    fetchedAt,
    title,
    published,
    text,
    extractor,
    raw,
  }));
  return { id, url: canonicalUrl, versions, changes: changesOf(all) };
}

/** What each version changed of the one before it. */
const changesOf = (all: readonly Article[]) =>
  all.slice(1).map((after, i) => ({
    from: all[i]?.version ?? 1,
    to: after.version ?? 1,
    facts: compareVersions(all[i] ?? after, after),
  }));

function asText(article: Article, all: readonly Article[]): string {
  const lines = all.map(({ version = 1, fetchedAt, title }) => `  ${version}  read ${fetchedAt}  ${title}`);
  const changes = changesOf(all).flatMap(({ from, to, facts }) => [
    '',
    `From ${from} to ${to}:`,
    ...facts.map(sayFact),
  ]);
  return [
    `${article.canonicalUrl} (${article.id})`,
    ...lines,
    ...(all.length === 1 ? ['Nothing else is known of it: it has not been edited since it was first read.'] : changes),
  ].join('\n');
}

function sayFact({ fact, before, after, pieces }: FactChange): string {
  if (pieces) return `  ${fact}: ${markChanges(pieces).replaceAll('\n', '\n    ')}`;
  return `  ${fact}: ${sayValue(before)} → ${sayValue(after)}`;
}

function sayValue(value: unknown): string {
  if (value === undefined) return 'none';
  if (typeof value === 'object' && value !== null && 'value' in value) return String(value.value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
