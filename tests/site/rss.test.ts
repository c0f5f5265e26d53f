import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { digestFeed } from '../../shared/site/rss.ts';
import { sampleDigest } from '../digest/sample-week.ts';

const siteUrl = 'https://monitor.example/';

test('a reader of feeds finds the newest digest first, with address, date and summary', async () => {
  const feed = digestFeed([{ ...sampleDigest, week: '2026-W46' }, sampleDigest], siteUrl);
  const { title, link, items } = await new Parser().parseString(feed);
  expect({ title, link }).toEqual({ title: 'Human Rights Cities Monitor: weekly digest', link: siteUrl });
  expect(items).toHaveLength(2);
  expect(items[0]).toMatchObject({
    title: sampleDigest.headline,
    link: 'https://monitor.example/digests/2026-W47',
    guid: 'https://monitor.example/digests/2026-W47',
    isoDate: '2026-11-22T23:00:00.000Z',
    contentSnippet: sampleDigest.introduction,
  });
});

test('a hostile headline stays text, and what XML may not hold is left out', async () => {
  const headline = 'R&D <script>x</script> ]]> \u0000\u000b"quoted"\uffff \ud800';
  const feed = digestFeed([{ ...sampleDigest, headline, introduction: headline }], siteUrl);
  const { items } = await new Parser().parseString(feed);
  expect(items[0]?.title).toBe('R&D <script>x</script> ]]> "quoted" \ufffd');
  expect(items[0]?.content).toBe('<p>R&amp;D &lt;script&gt;x&lt;/script&gt; ]]&gt; &quot;quoted&quot; \ufffd</p>');
});

test('the feed of no digests is a feed', async () => {
  expect((await new Parser().parseString(digestFeed([], siteUrl))).items).toEqual([]);
});
