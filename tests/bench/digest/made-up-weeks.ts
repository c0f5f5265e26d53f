/** Small archives of invented weeks, made by the real compaction: the same number, the same archive. */
import { compact } from '../../../shared/archive/compact.ts';
import { duckdb } from '../../../shared/archive/duckdb.ts';
import { storiedKey, taggedKey } from '../../../shared/archive/keys.ts';
import { weekOfArticle } from '../../../shared/archive/row.ts';
import type { TaggedArticle } from '../../../shared/archive/tagged.ts';
import { weekBounds } from '../../../shared/archive/week.ts';
import { registry } from '../../../shared/sources/registry.ts';
import { bucketInMemory } from '../../support/bucket.ts';
import { chances, madeUp } from '../archive/made-up.ts';

export const zone = 'Europe/Brussels';
const networks = registry.sources.slice(0, 14).map(({ id }) => id);

/** What real texts have and invented words have not: abbreviations, quotes, other scripts, no end, no beginning. */
const oddities = [
  'Dr. Ferrant of the U.N. said on 3 Nov. that No. 4 Quay St. opens at 9.30 a.m., i.e. before work.',
  '“We waited. For years!” she said… and then? Nothing; nobody came: not one of the 1,204 households.',
  'اعتمدت ست بلديات ميثاقا مشتركا، ويمنع قطع الماء في الشتاء؟ نعم.',
  '市议会周三通过了住房计划。居民等了三年！现在开始。',
  'ร้อยละสี่สิบของครัวเรือนรอบ้านอยู่ และเทศบาลรับปากว่าจะสร้างเพิ่ม',
  '👩‍👩‍👧‍👦 Families 🏘️ moved in 🎉 on the first day 🏴󠁧󠁢󠁳󠁣󠁴󠁿.',
  `one sentence that never ends ${'and goes on and on with more and more streets '.repeat(12)}`,
  'Zeile eins\r\nZeile zwei\n\n\tmit Tab\u00a0und geschütztem Leerzeichen\u2028und Zeilentrenner.',
  '',
  'Kurz.',
];

/** The articles of an archive of some weeks; one in thirty has no day, one in twelve tells another's story. */
function articlesOf(seed: number, weeks: readonly string[]): readonly TaggedArticle[] {
  const chance = chances(seed * 7919 + 1);
  return weeks.flatMap((week, w) => {
    const busy = chance() < 0.05 ? 0 : 10 + Math.floor(chance() * 90);
    return Array.from({ length: busy }, (_, i) => articleOf(seed * 1_000_000 + w * 1000 + i, week, chance));
  });
}

function articleOf(n: number, week: string, chance: () => number): TaggedArticle {
  const { article, tags } = madeUp(n);
  const day = new Date(Date.parse(weekBounds(week, zone).from) + Math.floor(chance() * 7) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const { published: _, ...rest } = article;
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(chance() * from.length)];
  const sources = [...new Set([pick(networks) ?? 'none', ...(chance() < 0.2 ? [pick(networks) ?? 'none'] : [])])];
  const parts = [pick(oddities) ?? '', article.text, pick(oddities) ?? ''];
  const precision = chance() < 0.02 ? ('month' as const) : ('day' as const);
  const own = {
    ...rest,
    ...(chance() > 0.03 && {
      published: { value: precision === 'day' ? day : day.slice(0, 7), precision, evidence: 'made up' },
    }),
    sources,
    title: chance() < 0.02 ? '' : `${pick(['Rent', 'Quay', 'Ferry', 'Assembly', 'Winter']) ?? ''} ${article.title}`,
    text: parts.filter(() => chance() < 0.8).join(chance() < 0.5 ? ' ' : '\n\n'),
    textFrom: chance() < 0.2 ? ('feed' as const) : ('page' as const),
    foundAt: `${day}T10:00:00Z`,
    events: chance() < 0.1 ? [{ name: `Meeting ${n % 7}`, start: '2026-12-10', evidence: 'made up' }] : [],
  };
  const themes =
    chance() < 0.05 ? [] : tags.themes.map((theme) => ({ ...theme, score: 0.3 + Math.round(chance() * 70) / 100 }));
  return { article: own, tags: { ...tags, themes }, week: weekOfArticle(own, zone) };
}

/** An archive of some weeks, compacted. */
export async function archiveOf(seed: number, weeks: readonly string[], folder: string) {
  const bucket = bucketInMemory();
  const articles = articlesOf(seed, weeks);
  for (const [i, tagged] of articles.entries()) {
    const { id } = tagged.article;
    await bucket.put('archive', taggedKey(tagged.week, id), JSON.stringify(tagged));
    const told = articles[i - 1];
    if (i % 12 === 11 && told) await bucket.put('archive', storiedKey(id), JSON.stringify({ story: told.article.id }));
  }
  const reach = { ...bucket, sql: duckdb({ folder }), now: () => new Date('2026-12-01T00:00:00Z') };
  await compact(reach);
  return { ...reach, isStored: articles.length > 0 };
}
