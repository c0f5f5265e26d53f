import { readingKey, versionKey } from '../../shared/archive/keys.ts';
import { type Replayed, replay as replayOne } from '../../shared/archive/replay.ts';
import { writeArticle } from '../../shared/archive/shelf.ts';
import { Article } from '../../shared/articles/article.ts';
import { extractor } from '../../shared/articles/extractor.ts';
import { getBytes, getObject, listObjects, putObject } from '../../shared/pipeline/s3.ts';
import { sendMessages } from '../../shared/pipeline/sqs.ts';
import { Complaint } from './complaint.ts';
import { drain } from './cycle.ts';
import type { Where } from './options.ts';
import { openSession } from './session.ts';

interface ReplayOptions extends Where {
  readonly since?: string;
  readonly dryRun?: boolean;
}

/** Reads every article again from its capture: the same rules must give the same bytes, others are reported and kept. */
export async function replay(options: ReplayOptions): Promise<void> {
  const since = instantOf(options.since);
  const session = await openSession(options);
  try {
    const report = new Report();
    for (const { key } of await listObjects('archive', 'articles/')) {
      const stored = await getObject('archive', key);
      if (!stored) continue;
      const article = Article.parse(JSON.parse(stored.text));
      if (Date.parse(article.fetchedAt) < since) continue;
      const replayed = await replayOne(article, getBytes);
      report.add(article, replayed);
      if (replayed.kind === 'changed' && !options.dryRun) await keep(key, stored, article, replayed.article);
    }
    if (!options.dryRun) await drain(session);
    session.progress.end();
    console.log(report.text(options.dryRun === true));
    if (report.isBroken) process.exitCode = 1;
  } finally {
    await session.close();
  }
}

/** Puts the new reading in the old one's place, unless somebody changed that meanwhile; the old one stays beside it. */
async function keep(key: string, stored: { readonly etag: string }, before: Article, after: Article): Promise<void> {
  const kept = readingKey(versionKey(before.id, before.version ?? 1), before.extractor);
  await putObject('archive', kept, writeArticle(before));
  if (!(await putObject('archive', key, writeArticle(after), { ifMatch: stored.etag })))
    throw new Complaint(`${before.id} changed while it was read again. Run the command once more.`);
  await sendMessages('articles', [{ articleId: before.id }]);
}

function instantOf(since: string | undefined): number {
  const at = since === undefined ? 0 : Date.parse(since);
  if (Number.isNaN(at)) throw new Complaint(`--since: ${since} is no day. Give one such as 2026-11-23.`);
  return at;
}

class Report {
  readonly #kinds = new Map<Replayed['kind'], number>();
  readonly #fields = new Map<string, { articles: number; characters: number }>();
  readonly #lines: string[] = [];
  /** The rules call themselves the same and read otherwise. */
  isBroken = false;

  add(article: Article, replayed: Replayed): void {
    this.#kinds.set(replayed.kind, (this.#kinds.get(replayed.kind) ?? 0) + 1);
    if (replayed.kind === 'not-an-article') this.#lines.push(`  ${article.id}  no article now: ${replayed.why}`);
    if (replayed.kind !== 'changed') return;
    this.isBroken ||= article.extractor === extractor;
    for (const { field, characters } of replayed.changes) {
      const { articles = 0, characters: sum = 0 } = this.#fields.get(field) ?? {};
      this.#fields.set(field, { articles: articles + 1, characters: sum + characters });
    }
    const changes = replayed.changes.map(({ field, characters }) => `${field} (${characters})`).join(', ');
    this.#lines.push(`  ${article.id}  ${changes}  ${article.title.slice(0, 60)}`);
  }

  text(isDryRun: boolean): string {
    const count = (kind: Replayed['kind']) => this.#kinds.get(kind) ?? 0;
    const fields = [...this.#fields].map(
      ([field, { articles, characters }]) => `  ${field}: ${articles} articles, ${characters} characters`,
    );
    return [
      `Read again by ${extractor}: ${count('same')} articles are the same byte for byte, ${count('changed')} read differently, ` +
        `${count('not-an-article')} would be none, ${count('no-capture')} have no capture to read.`,
      ...fields,
      ...this.#lines,
      ...(isDryRun && count('changed') > 0
        ? ['Nothing was written. Without --dry-run the new readings are kept and tagged.']
        : []),
      ...(this.isBroken
        ? [
            `Some differ although ${extractor} read them too: the rules changed and kept their name. Give them a new one.`,
          ]
        : []),
    ].join('\n');
  }
}
