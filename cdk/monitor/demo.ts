import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lastCompleteWeek } from '../../shared/archive/week.ts';
import { putObject } from '../../shared/pipeline/s3.ts';
import { zone } from '../../shared/pipeline/topology.ts';
import { absolute, paths } from '../../shared/site/paths.ts';
import { everything } from '../../shared/subscribers/choices.ts';
import { agreed } from '../../shared/subscribers/consent.ts';
import { subscriberKey, watchKey } from '../../shared/subscribers/keys.ts';
import type { Watch } from '../../shared/subscribers/searches/watch.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { approve } from './approve.ts';
import { drain } from './cycle.ts';
import { portOf } from './options.ts';
import { runAndTell } from './run.ts';
import { openSession } from './session.ts';
import { openSite } from './site.ts';

interface DemoOptions {
  readonly data: string;
  readonly port: string;
  readonly once?: boolean;
}

const web = join(import.meta.dirname, '../../tests/web');

const consent = agreed(
  { purpose: 'weekly-briefing', language: 'en', how: 'form', confirmedAt: '2026-11-01T09:05:00Z' },
  new Date('2026-11-01T09:00:00Z'),
);

/** Invented readers: one reads everything, one a theme and in Spanish, one is on leave and must receive nothing, one watches a search. */
const readers: readonly Subscriber[] = [
  { id: 'demo-all', email: 'everything@reader.example', choices: everything, consent },
  {
    id: 'demo-housing',
    email: 'housing@reader.example',
    choices: { ...everything, language: 'es', themes: ['right-to-housing'] },
    consent,
  },
  {
    id: 'demo-away',
    email: 'away@reader.example',
    choices: { ...everything, pausedUntil: '2099-01-01' },
    consent,
  },
  {
    id: 'demo-search',
    email: 'search@reader.example',
    choices: { ...everything, language: 'fr', briefing: 'none', alerts: 'hour' },
    consent: { ...consent, purpose: 'search-alerts' },
  },
];

/** What the last of them wants to be told of at once, and receives instead of the briefing. */
const watch: Watch = {
  searches: [
    {
      id: 'rents',
      query: { q: 'rent OR eviction OR logement' },
      since: '2026-11-01T09:05:00Z',
      consent: { ...consent, purpose: 'search-alerts' },
    },
  ],
  waiting: [],
  told: [],
};

/** Runs everything on the sample web: from the first poll to a published digest and the mails of its readers. */
export async function demo(options: DemoOptions): Promise<void> {
  const port = portOf(options.port);
  // Only what a demo itself made is emptied.
  for (const name of ['cloud', 'mail', 'log.ndjson'])
    rmSync(join(options.data, name), { recursive: true, force: true });
  const where = { ...options, web: join(web, 'sample'), sources: join(web, 'sample-sources.json') };
  const session = await openSession(where);
  try {
    const site = options.once ? undefined : await openSite(session, port);
    console.log('A sample web of invented organisations; nothing leaves this machine.');
    for (const reader of readers) await putObject('subscribers', subscriberKey(reader.id), JSON.stringify(reader));
    await putObject('subscribers', watchKey('demo-search'), JSON.stringify(watch));
    await runAndTell(session);
    const week = lastCompleteWeek(session.clock.now(), zone);
    const { headline, introduction } = await approve(week, 'the demo, in place of staff', session.clock.now());
    await drain(session);
    session.progress.end();
    const mails = readdirSync(join(options.data, 'mail'));
    const briefings = mails.filter((name) => name.startsWith(week)).length;
    console.log(`\n${headline}\n${introduction}\n`);
    console.log(
      `Digest of ${week}: approved by the demo, published, and mailed to ${briefings} readers, beside ${mails.length - briefings} mail about a saved search (${join(options.data, 'mail')}).`,
    );
    if (!site) return;
    console.log(`Read it at ${absolute(paths.digest(week), site.url)}  (Ctrl-C stops)`);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await site.stop();
  } finally {
    await session.close();
  }
}
