/** Reads odd feeds with feedparser and with our own reader, and prints each field on which they differ. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseFeed } from '../../../shared/feeds/parse-feed.ts';
import { oddFeeds } from './odd-feeds.ts';

const url = 'https://town.example/feed';
const lines = oddFeeds.map(({ name, body }) => JSON.stringify({ id: name, url, body: body.toString('base64') }));
const { stdout, stderr, status } = spawnSync('/usr/bin/python3', [join(import.meta.dirname, 'read.py')], {
  input: lines.join('\n'),
  encoding: 'utf8',
});
if (status !== 0) throw new Error(`feedparser is missing (apt-get install python3-feedparser): ${stderr}`);

type Item = Readonly<Record<string, string>>;
const theirs = new Map<string, readonly Item[]>();
for (const line of stdout.trim().split('\n')) {
  const { id, items } = JSON.parse(line);
  theirs.set(id, items);
}

let fields = 0;
let different = 0;
for (const { name, body } of oddFeeds) {
  const reading = await parseFeed({ bytes: body, url, contentType: 'application/xml' });
  const ours = reading.kind === 'feed' ? reading.feed.items : [];
  const their = theirs.get(name) ?? [];
  if (ours.length !== their.length) console.log(`${name}: ${ours.length} items, feedparser ${their.length}`);
  for (const [i, item] of ours.slice(0, their.length).entries()) {
    const published = item.published && new Date(item.published.value).toISOString().slice(0, 19);
    const own: Item = {
      title: item.title,
      url: item.url ?? '',
      id: item.id,
      summary: item.summary ?? '',
      published: published ?? '',
    };
    for (const [field, value] of Object.entries(own)) {
      const other = their[i]?.[field] ?? '';
      // Without an id in the feed each reader makes one of its own.
      if (field === 'id' && other === '') continue;
      fields += 1;
      if (value === other) continue;
      different += 1;
      console.log(`${name} ${i} ${field}: ${JSON.stringify(value)}, feedparser ${JSON.stringify(other)}`);
    }
  }
}
console.log(`${oddFeeds.length} feeds, ${fields} fields: ${different} are read otherwise by feedparser.`);
