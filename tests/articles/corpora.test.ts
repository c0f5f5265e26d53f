import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { extractArticle } from '../../shared/articles/extract.ts';

const corpora = new URL('../../../shared/corpora/', import.meta.url);
const isThere = existsSync(corpora);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, corpora), 'utf8'));
const html = (path: string) => gunzipSync(readFileSync(new URL(path, corpora))).toString('utf8');
const extract = (path: string, url: string) =>
  extractArticle({ html: html(path), url, fetchedAt: new Date('2026-11-23') });

/** F1 of the words of two texts. */
function sharedWords(gold: string, text: string): number {
  const bag = (words: string) => Map.groupBy(words.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [], (word) => word);
  const [wanted, got] = [bag(gold), bag(text)];
  const size = (words: ReadonlyMap<string, string[]>) => [...words.values()].flat().length;
  const both = [...wanted].reduce((sum, [word, all]) => sum + Math.min(all.length, got.get(word)?.length ?? 0), 0);
  return (2 * both) / Math.max(1, size(wanted) + size(got));
}

test.skipIf(!isThere)(
  'E1, E10: bodies are whole and articles are told from listings (skipped where ../shared/corpora is missing)',
  async () => {
    const right = { article: 0, listing: 0 };
    const bodies: number[] = [];
    for (const name of readdirSync(new URL('extraction/gold/', corpora))) {
      const { url, _internal, ground_truth } = json(`extraction/gold/${name}`);
      const found = await extract(`extraction/html/${name.replace('.json', '')}.html.gz`, url);
      const kind = _internal.page_type.primary === 'article' ? 'article' : 'listing';
      if ((found.kind === 'article') === (kind === 'article')) right[kind]++;
      if (kind === 'article') bodies.push(sharedWords(ground_truth.main_content ?? '', found.text));
    }
    expect(bodies.reduce((sum, share) => sum + share, 0) / bodies.length).toBeGreaterThan(0.95);
    expect(right.article).toBeGreaterThanOrEqual(196);
    expect(right.listing).toBeGreaterThanOrEqual(40);
  },
  120_000,
);

test.skipIf(!isThere)(
  'E3: the day is right (skipped where ../shared/corpora is missing)',
  async () => {
    const gold: Record<string, { url: string; date: string }> = json('dates/gold.json');
    let [given, right] = [0, 0];
    for (const [name, { url, date }] of Object.entries(gold)) {
      const { published } = await extract(`dates/html/${name}.gz`, url);
      if (published) given++;
      if (published?.value.slice(0, 10) === date) right++;
    }
    expect(right / given).toBeGreaterThan(0.96);
    expect(right / Object.keys(gold).length).toBeGreaterThan(0.91);
  },
  120_000,
);
