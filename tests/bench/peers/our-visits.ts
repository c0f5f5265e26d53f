/**
 * One round of visits by our own code, which keeps for each source a file with its state and what it showed.
 *
 *     node our-visits.ts FOLDER AT-ONCE
 */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { visitSource } from '../../../shared/feeds/visit-source.ts';
import { afterVisit } from '../../../shared/sources/after-visit.ts';
import { neverPolled, type PollState, readPollState } from '../../../shared/sources/poll-state.ts';
import type { Source } from '../../../shared/sources/source.ts';
import { liveWeb } from '../../../shared/web/http.ts';

const [folder = '.', atOnce = '8'] = process.argv.slice(2);
const web = liveWeb({ allowAddress: (address) => address === '127.0.0.1', lookup: async () => ['127.0.0.1'] });
const never = new AbortController().signal;
const queue = readFileSync(join(folder, 'feeds'), 'utf8').trim().split('\n').reverse();

const sourceOf = (id: string, url: string): Source => ({
  id,
  organisation: id,
  hints: { feeds: [], news: [], sitemaps: [] },
  languages: ['en'],
  scope: 'invented',
  kind: 'news-source',
  themes: [],
  poll: { how: 'feed', url },
});

async function stateIn(file: string): Promise<PollState> {
  try {
    return readPollState(await readFile(file, 'utf8'));
  } catch {
    return neverPolled;
  }
}

async function visit([name = '', url = '']: readonly string[]): Promise<void> {
  const source = sourceOf(name, url);
  const file = join(folder, `${name}.state`);
  const before = await stateIn(file);
  const at = new Date();
  const { result, entries } = await visitSource(source, before, (request) => web.fetchPage(request, never), at);
  if (result.kind !== 'read' && result.kind !== 'not-modified') throw new Error(`${url}: ${JSON.stringify(result)}`);
  const dates = entries.map(({ published }) => (published ? new Date(published.value) : undefined));
  const report = { at, result, pages: entries.map(({ url }) => url), fresh: dates };
  if (entries.length > 0)
    await writeFile(join(folder, `${name}.entries`), entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  await writeFile(file, JSON.stringify(afterVisit(source, before, report)));
}

const worker = async () => {
  for (let line = queue.pop(); line !== undefined; line = queue.pop()) await visit(line.split(' '));
};
await Promise.all(Array.from({ length: Number(atOnce) }, worker));
await web.close();
