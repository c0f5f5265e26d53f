import * as z from 'zod/mini';
import { compareTags } from '../taxonomy/compare-tags.ts';
import type { Tags } from '../taxonomy/tags.ts';

const Ref = z.readonly(z.object({ id: z.string(), title: z.string(), url: z.string() }));
type Ref = z.infer<typeof Ref>;
const refs = z.readonly(z.array(Ref));

/** What tagging the archive anew changed, or would change: by tag, the articles that gain or lose it. */
export const RetagReport = z.readonly(
  z.object({
    taggerVersion: z.string(),
    /** Articles in the archive, those with tags of another tagger version, and those whose tags differ. */
    articles: z.int(),
    retagged: z.int(),
    changed: z.int(),
    tags: z.readonly(z.array(z.readonly(z.object({ tag: z.string(), gained: refs, lost: refs })))),
  }),
);
export type RetagReport = z.infer<typeof RetagReport>;

/** An article with the tags it had and has. */
export interface Retagged {
  readonly article: Ref;
  readonly before: Tags;
  readonly after: Tags;
}

/** The report over articles that were tagged anew; themes first, then what changed most. */
export function retagReport(taggerVersion: string, articles: number, retagged: readonly Retagged[]): RetagReport {
  const byTag = new Map<string, { gained: Ref[]; lost: Ref[] }>();
  const entryOf = (tag: string) => {
    const entry = byTag.get(tag) ?? { gained: [], lost: [] };
    byTag.set(tag, entry);
    return entry;
  };
  let changed = 0;
  for (const { article, before, after } of retagged) {
    const { gained, lost } = compareTags(before, after);
    if (gained.length + lost.length > 0) changed += 1;
    for (const tag of gained) entryOf(tag).gained.push(article);
    for (const tag of lost) entryOf(tag).lost.push(article);
  }
  const size = (tag: string) => (byTag.get(tag)?.gained.length ?? 0) + (byTag.get(tag)?.lost.length ?? 0);
  const isTheme = (tag: string) => Number(tag.startsWith('theme:'));
  const tags = [...byTag]
    .toSorted(([a], [b]) => isTheme(b) - isTheme(a) || size(b) - size(a) || (a < b ? -1 : 1))
    .map(([tag, changes]) => ({ tag, ...changes }));
  return { taggerVersion, articles, retagged: retagged.length, changed, tags };
}

/** A report that names an article no more; its numbers stay. */
export function withoutArticle(report: RetagReport, articleId: string): RetagReport {
  const others = (list: readonly Ref[]) => list.filter(({ id }) => id !== articleId);
  return {
    ...report,
    tags: report.tags.map(({ tag, gained, lost }) => ({ tag, gained: others(gained), lost: others(lost) })),
  };
}
