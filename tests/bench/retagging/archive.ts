import { join } from 'node:path';
import { startCloud } from '../../../cdk/local/cloud.ts';
import { createResources } from '../../../cdk/local/resources.ts';
import { articleKey, replacedKey, retagReportKey, taggedKey, taggedPrefix } from '../../../shared/archive/keys.ts';
import { RetagReport } from '../../../shared/archive/retag-report.ts';
import type { TaggedArticle } from '../../../shared/archive/tagged.ts';
import { weekOf } from '../../../shared/archive/week.ts';
import { Article } from '../../../shared/articles/article.ts';
import { articleId } from '../../../shared/articles/identity.ts';
import { getObject, listObjects, putObject } from '../../../shared/pipeline/s3.ts';
import { zone } from '../../../shared/pipeline/topology.ts';
import { tagArticle } from '../../../shared/taxonomy/tag-article.ts';
import { taggerVersion } from '../../../shared/taxonomy/tagger-version.ts';
import type { Tags } from '../../../shared/taxonomy/tags.ts';
import { article } from '../../support/article.ts';

const subjects = ['the right to housing', 'refugees', 'air quality', 'an age-friendly city', 'the swimming pool'];
const cities = ['Graz', 'Utrecht', 'Gwangju', 'Barcelona', 'Lund', 'York'];
/** As many as the networks publish in a week, so that ten thousand articles are four years. */
const articlesAWeek = 50;
const newest = Date.UTC(2026, 10, 18);
/** What another tagger said of every article. */
const oldTags: Tags = {
  language: 'en',
  taxonomyVersion: '0.9.0',
  taggerVersion: '0.9.0+00000000',
  themes: [{ id: 'slow-city', score: 0.7, evidence: [{ start: 0, end: 3, text: 'The' }] }],
  sdgs: [],
  places: [],
  organisations: [],
};

function articleOf(number: number) {
  const url = `https://port-lindow.example/news/${number}`;
  const text = `The council spoke about ${subjects[number % subjects.length]}. Guests from ${cities[number % cities.length]} listened to item ${number}.`;
  const day = dayOf(number);
  const published = { ...article.published, value: day };
  return { ...article, id: articleId(url), url, canonicalUrl: url, title: `Item ${number}`, published, text };
}

const dayOf = (number: number) =>
  new Date(newest - Math.floor(number / articlesAWeek) * 7 * 86_400_000).toISOString().slice(0, 10);
const weekOfItem = (number: number) => weekOf(dayOf(number), zone);

/** An archive of so many articles, all tagged by a tagger of before. */
export async function makeArchive(data: string, articles: number): Promise<void> {
  await withCloud(data, async () => {
    await inTurns(articles, async (number) => {
      const [made, week] = [articleOf(number), weekOfItem(number)];
      await putObject('archive', articleKey(made.id), JSON.stringify(made));
      await putObject('archive', taggedKey(week, made.id), JSON.stringify({ article: made, tags: oldTags, week }));
    });
  });
}

/** What is wrong with an archive after tagging anew; nothing where every article is there once, with its new tags and its old ones. */
export async function findFaults(data: string, articles: number): Promise<string[]> {
  const faults: string[] = [];
  await withCloud(data, async () => {
    const keys = await listObjects('archive', taggedPrefix);
    if (keys.length !== articles) faults.push(`${keys.length} tagged articles, not ${articles}`);
    await inTurns(articles, async (number) => {
      const [made, week] = [articleOf(number), weekOfItem(number)];
      const tagged = await getObject('archive', taggedKey(week, made.id));
      const replaced = await getObject('archive', replacedKey(taggerVersion, made.id));
      const expected: TaggedArticle = { article: Article.parse(made), tags: tagArticle(made), week };
      if (tagged?.text !== JSON.stringify(expected)) faults.push(`${made.title}: other tags than the tagger gives`);
      if (replaced?.text !== JSON.stringify(oldTags)) faults.push(`${made.title}: its old tags are not kept`);
    });
    const report = await getObject('archive', retagReportKey(taggerVersion));
    const told = report && RetagReport.parse(JSON.parse(report.text));
    if (told?.retagged !== articles || told.changed !== articles)
      faults.push(`the report tells of ${told?.retagged} articles tagged anew`);
  });
  return faults;
}

async function withCloud(data: string, use: () => Promise<void>): Promise<void> {
  const cloud = await startCloud(join(data, 'cloud'));
  try {
    await createResources();
    await use();
  } finally {
    await cloud.stop();
  }
}

async function inTurns(count: number, work: (number: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += 20)
    await Promise.all(Array.from({ length: Math.min(20, count - from) }, (_, i) => work(from + i)));
}
