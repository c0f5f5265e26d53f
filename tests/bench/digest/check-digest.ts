/** Recomputes a digest's figures with other queries than its own, and looks its sentences up: what does not agree. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Digest, Story } from '../../../shared/digest/digest.ts';
import { taxonomy } from '../../../shared/taxonomy/theme.ts';

/** How much was looked at, and what was wrong. */
export interface Checked {
  readonly figures: number;
  readonly sentences: number;
  readonly wrong: readonly string[];
}

const groupOf = new Map(taxonomy.themes.map(({ id, group }) => [id, group]));
const groupLabel = new Map(taxonomy.groups.map(({ id, label }) => [id, label]));

/** `db` has the whole archive as the table `archive`. */
export async function checkDigest(digest: Digest, db: DuckDBConnection): Promise<Checked> {
  const { week } = digest;
  const wrong: string[] = [];
  let [figures, sentences] = [0, 0];
  const rows = async (sql: string, values: readonly (string | number)[] = []) =>
    (await db.runAndReadAll(sql, [...values])).getRowObjectsJson();
  const one = async (sql: string, values: readonly (string | number)[] = []) =>
    Number((await rows(sql, values))[0]?.['n']);
  const same = (what: string, said: unknown, found: unknown) => {
    figures += 1;
    if (JSON.stringify(said) !== JSON.stringify(found))
      wrong.push(`${week} ${what}: says ${JSON.stringify(said)}, the archive ${JSON.stringify(found)}`);
  };
  const idsWhere = async (condition: string, values: readonly string[]) =>
    (await rows(`select id from archive where week = $1 and ${condition} order by id`, [week, ...values])).map(
      ({ id }) => id,
    );
  const networksWhere = (condition: string, values: readonly string[]) =>
    one(
      `select count(distinct s) as n from (select unnest(sources) as s from archive where week = $1 and ${condition})`,
      [week, ...values],
    );
  const pastWhere = (condition: string, values: readonly string[]) =>
    Promise.all(
      digest.totals.past.map((past) =>
        one(`select count(*) as n from archive where week = $1 and ${condition}`, [past.week, ...values]),
      ),
    );

  same('articles', digest.totals.articles, await one('select count(*) as n from archive where week = $1', [week]));
  same('networks', digest.totals.sources, await networksWhere('true', []));
  for (const past of digest.totals.past) {
    same(
      `articles of ${past.week}`,
      past.articles,
      await one('select count(*) as n from archive where week = $1', [past.week]),
    );
    const sources = 'select count(distinct s) as n from (select unnest(sources) as s from archive where week = $1)';
    same(`networks of ${past.week}`, past.sources, await one(sources, [past.week]));
  }
  const undated = `select count(*) as n from archive where week = 'undated' and cast(found_at as date) between $1 and $2`;
  same('undated', digest.undated, await one(undated, [digest.from, digest.to]));
  for (const { id, articles } of digest.sources)
    same(`articles of ${id}`, articles, (await idsWhere('list_contains(sources, $2)', [id])).length);

  for (const row of digest.themes) await series(`theme ${row.id}`, row, 'list_contains(theme_ids, $2)', [row.id]);
  const themes = (await rows(`select distinct unnest(theme_ids) as t from archive where week = $1`, [week])).map(
    ({ t }) => t,
  );
  same(
    'themes of the week',
    themes.filter((t) => !digest.themes.some(({ id }) => id === t)),
    [],
  );
  for (const row of digest.series) await otherSeries(row);
  for (const {
    themes: [a, b],
    articleIds,
    usual,
  } of digest.pairs) {
    same(`pair ${a} ${b}`, articleIds, await idsWhere('list_has_all(theme_ids, [$2, $3])', [a, b]));
    const expected = `select round(10.0 * count(*) filter (where list_contains(theme_ids, $2)) * count(*) filter (where list_contains(theme_ids, $3)) / count(*)) / 10 as n from archive where week = $1`;
    same(`usual of ${a} ${b}`, usual, await one(expected, [week, a, b]));
  }
  for (const { word, language, articleIds } of digest.newWords) {
    const says = `language = $2 and regexp_matches(lower(title), '(^|[^\\p{L}\\p{M}\\p{N}''’-])' || $3 || '($|[^\\p{L}\\p{M}\\p{N}''’-])')`;
    same(`word ${word}`, articleIds, await idsWhere(says, [language, word]));
  }
  const left = Object.values(digest.leftOut).reduce((sum, n) => sum + n, 0);
  const told = digest.stories.length + digest.stories.reduce((sum, { alsoTold }) => sum + alsoTold.length, 0);
  same('stories and what is left out', told + left, digest.totals.articles);
  await words();
  for (const story of digest.stories) await sentence(story);
  for (const event of digest.events) {
    const announced =
      'select count(*) as n from archive, unnest(events) as u (e) where id = $1 and trim(e.name) = $2 and trim(e.start) = $3';
    same(`event ${event.name}`, (await one(announced, [event.articleId, event.name, event.start])) > 0, true);
  }
  return { figures, sentences, wrong };

  async function series(
    what: string,
    row: Digest['series'][number] | Digest['themes'][number],
    condition: string,
    values: readonly string[],
  ) {
    same(what, row.articleIds, await idsWhere(condition, values));
    same(`number of ${what}`, row.articles, row.articleIds.length);
    same(`networks of ${what}`, row.networks, await networksWhere(condition, values));
    same(`past of ${what}`, row.past, await pastWhere(condition, values));
  }

  async function otherSeries(row: Digest['series'][number]) {
    if (row.kind === 'goal') await series(`goal ${row.id}`, row, 'list_contains(sdgs, $2)', [row.id]);
    if (row.kind === 'country')
      await series(`country ${row.id}`, row, `len(list_filter(places, p -> p.country = $2)) > 0`, [row.id]);
    if (row.kind === 'group') {
      const own = [...groupOf].filter(([, group]) => groupLabel.get(group) === row.id).map(([theme]) => theme);
      await series(`group ${row.id}`, row, `list_has_any(theme_ids, from_json($2, '["VARCHAR"]'))`, [
        JSON.stringify(own),
      ]);
    }
    // Cities of the past are only followed where they are among the most.
    if (row.kind === 'city') {
      const isCity = `len(list_filter(places, p -> p.id = $2 and p."precision" = 'city')) > 0`;
      same(`city ${row.id}`, row.articleIds, await idsWhere(isCity, [row.id]));
      same(`networks of city ${row.id}`, row.networks, await networksWhere(isCity, [row.id]));
    }
  }

  /** The figures that headline and introduction say in words. */
  async function words() {
    const text = `${digest.headline}. ${digest.introduction}`;
    for (const [, n, m] of text.matchAll(/(\d+) networks? published (\d+) articles?/g)) {
      same('networks in words', Number(n), await networksWhere('true', []));
      same('articles in words', Number(m), (await idsWhere('true', [])).length);
    }
    for (const { label, id } of digest.themes) {
      const said = [`${label} has `, `${label} (`].flatMap((start) => {
        const at = text.indexOf(start);
        return at < 0 ? [] : [Number.parseInt(text.slice(at + start.length), 10)];
      });
      for (const n of said) same(`${label} in words`, n, (await idsWhere('list_contains(theme_ids, $2)', [id])).length);
    }
  }

  async function sentence({ articleId, url, title, sentence: quote, sentenceAt = -1, organisations }: Story) {
    const [row] = await rows('select url, title, text, sources from archive where id = $1', [articleId]);
    same(`address of ${articleId}`, url, row?.['url']);
    same(`title of ${articleId}`, title, String(row?.['title']).trim() || row?.['url']);
    same(
      `networks of ${articleId}`,
      organisations.map(({ id }) => id),
      row?.['sources'],
    );
    if (quote === undefined) return;
    sentences += 1;
    const stands = await one('select count(*) as n from archive where id = $1 and contains(text, $2)', [
      articleId,
      quote,
    ]);
    const text = String(row?.['text']);
    if (stands !== 1 || text.slice(sentenceAt, sentenceAt + quote.length) !== quote || quote.length > 300)
      wrong.push(`${week}: the sentence of ${articleId} is not in its text: ${quote}`);
  }
}
