import { run as match } from '../../../functions/match-searches.ts';
import { run as sendAlert } from '../../../functions/send-alert.ts';
import { taggedKey } from '../../../shared/archive/keys.ts';
import type { Article } from '../../../shared/articles/article.ts';
import type { Mail } from '../../../shared/mail/mail.ts';
import type { Delivery } from '../../../shared/mail/mailer.ts';
import { Refused } from '../../../shared/pipeline/outcome.ts';
import type { Choices } from '../../../shared/subscribers/choices.ts';
import { subscriberKey } from '../../../shared/subscribers/keys.ts';
import type { SearchQuery } from '../../../shared/subscribers/searches/search-query.ts';
import { changeWatch, withSearch } from '../../../shared/subscribers/searches/watch.ts';
import { taggedArticle } from '../../support/tagged.ts';
import { memoryVault } from '../../support/vault.ts';
import { reader, seal } from '../people.ts';

interface Message {
  readonly issue: string;
  readonly subscriberId: string;
}

/** Both steps over a bucket in memory, where everything may break off after a number of writes. */
export function openDesk() {
  const vault = memoryVault();
  const mails: Mail[] = [];
  const queue: Message[] = [];
  const answers: Delivery[] = [];
  let left = Number.POSITIVE_INFINITY;
  const spend = () => {
    if (left <= 0) throw new Error('killed');
    left -= 1;
  };
  const reach = {
    ...vault,
    get: (_bucket: string, key: string) => vault.get('subscribers', key),
    list: async (_bucket: string, prefix: string) =>
      (await vault.list('subscribers', prefix)).map(({ key }) => ({ key, etag: '', writtenAt: vault.now() })),
    put: async (
      _bucket: string,
      key: string,
      body: string | Uint8Array,
      condition?: Parameters<typeof vault.put>[3],
    ) => {
      spend();
      return vault.put('subscribers', key, String(body), condition);
    },
    send: async (_queue: string, messages: readonly unknown[]) => {
      spend();
      queue.push(...(messages as Message[]));
    },
    mail: {
      turn: async () => {},
      send: async (mail: Mail): Promise<Delivery> => {
        const answer = answers.shift() ?? { kind: 'taken' };
        if (answer.kind === 'taken') mails.push(mail);
        return answer;
      },
    },
    registry: { sources: [] },
    publication: { siteUrl: 'https://monitor.example/', sender: 'The Monitor <digest@monitor.example>' },
    seal: async () => seal,
    postponed: 0,
    signal: new AbortController().signal,
  };
  // As a queue does: what was put off comes with the next round, what failed comes again, what is refused is done.
  const take = async () => {
    const delayed: Message[] = [];
    for (let message = queue[0]; message; message = queue[0]) {
      const result = await sendAlert(message, reach as never).catch((error) => {
        if (!(error instanceof Refused)) throw error;
      });
      queue.shift();
      if (result) delayed.push(message);
    }
    queue.push(...delayed);
  };
  return {
    vault,
    mails,
    queue,
    answers,
    reach,
    /** Everything breaks off after so many writes, until it is mended. */
    dieAfter: (writes: number) => {
      left = writes;
    },
    mend: () => {
      left = Number.POSITIVE_INFINITY;
    },
    /** Looks for what is new, without sending it. */
    match: () => match({}, reach as never),
    send: take,
    /** One run, and all that it announces. */
    run: async () => {
      await match({}, reach as never);
      await take();
    },
    /** A subscriber with saved searches. */
    watch: async (id: string, queries: readonly SearchQuery[], choices: Partial<Choices> = {}) => {
      const own = reader({ briefing: 'none', alerts: 'hour', ...choices }, id);
      await vault.put('subscribers', subscriberKey(id), JSON.stringify({ ...own, email: `${id}@reader.example` }));
      const since = vault.now().toISOString();
      for (const [i, query] of queries.entries())
        await changeWatch(id, (watch) => withSearch(watch, { id: `s${i}`, query, since, consent: own.consent }), vault);
    },
    /** An article that comes into the archive now. */
    archive: async (path: string, title: string, changes: Partial<Article> = {}) => {
      const foundAt = new Date(vault.now().getTime() + 1000).toISOString();
      const published = { value: '2026-11-23', precision: 'day' as const, evidence: 'feed' as const };
      const tagged = taggedArticle(path, { title, text: `${title}. The council met.`, published, foundAt, ...changes });
      const key = taggedKey(tagged.week, tagged.article.id);
      await vault.put('subscribers', key, JSON.stringify(tagged));
      return { url: tagged.article.canonicalUrl, key };
    },
  };
}
