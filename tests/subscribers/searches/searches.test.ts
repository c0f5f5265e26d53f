import { describe, expect, test } from 'vitest';
import { exportOf } from '../../../shared/subscribers/export.ts';
import { watchKey } from '../../../shared/subscribers/keys.ts';
import { allSearches, forget, stopSearches } from '../../../shared/subscribers/leave.ts';
import { accountsOf } from '../../../shared/subscribers/ledger.ts';
import { seal } from '../people.ts';
import { openDesk } from './desk.ts';

describe('a saved search', () => {
  test('is told of an article that came after it, once, and never of what was there before', async () => {
    const desk = openDesk();
    await desk.archive('old', 'Rents rise in Brask', { foundAt: '2026-11-24T07:00:00.000Z' });
    await desk.watch('ana', [{ q: 'rents' }]);
    await desk.archive('new', 'Rents are frozen in Lindow');
    await desk.archive('other', 'A library opens');
    await desk.run();
    desk.vault.wait(2);
    await desk.run();
    expect(desk.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['ana@reader.example', '1 new article: rents'],
    ]);
    expect(desk.mails[0]?.text).toContain('Rents are frozen in Lindow');
    expect(desk.mails[0]?.text).not.toMatch(/Brask|library/);
  });

  test('finds what the search page would: words in every form, in the language of the article, and filters', async () => {
    const desk = openDesk();
    await desk.watch('forms', [{ q: 'evictions -spring' }]);
    await desk.watch('theme', [{ theme: 'right-to-housing', language: 'fr' }]);
    await desk.archive('a', 'One eviction in the port');
    await desk.archive('b', 'No eviction before spring');
    await desk.archive('c', 'Droit au logement : la ville suspend les expulsions locatives', { language: 'fr' });
    await desk.run();
    const toldTo = (to: string) => desk.mails.find((mail) => mail.to.startsWith(to))?.text ?? '';
    expect(toldTo('forms')).toContain('One eviction in the port');
    expect(toldTo('forms')).not.toContain('before spring');
    expect(toldTo('theme')).toContain('Droit au logement');
    expect(toldTo('theme')).not.toContain('eviction');
  });

  test('has many matches in one mail, each once, however many searches find it', async () => {
    const desk = openDesk();
    await desk.watch('ana', [{ q: 'rents' }, { q: 'lindow' }]);
    for (let i = 0; i < 14; i += 1) await desk.archive(`n${i}`, `Rents in Lindow, part ${i}`);
    await desk.archive('last', 'A park in Lindow');
    await desk.run();
    expect(desk.mails).toHaveLength(1);
    const { subject = '', text = '' } = desk.mails[0] ?? {};
    expect(subject).toBe('15 new articles: rents; lindow');
    expect(text.match(/part \d+$/gm)).toHaveLength(10);
    expect(text).toContain('Another 4 articles on the website.');
    expect(text).toContain('A park in Lindow');
  });

  test('brings at most one mail an hour, or a day, as its owner chose; what came meanwhile is in the next', async () => {
    const desk = openDesk();
    await desk.watch('hourly', [{ q: 'rents' }], { alerts: 'hour' });
    await desk.watch('daily', [{ q: 'rents' }], { alerts: 'day' });
    for (let hour = 0; hour < 26; hour += 1) {
      await desk.archive(`h${hour}`, `Rents in hour ${hour}`);
      await desk.run();
      await desk.run();
      desk.vault.wait(1);
    }
    const of = (to: string) => desk.mails.filter((mail) => mail.to.startsWith(to));
    expect(of('hourly')).toHaveLength(26);
    expect(of('daily').map(({ subject }) => subject)).toEqual(['1 new article: rents', '24 new articles: rents']);
  });

  test('waits while its owner takes a break, and tells it all after', async () => {
    const desk = openDesk();
    await desk.watch('ana', [{ q: 'rents' }], { pausedUntil: '2026-11-25' });
    await desk.archive('a', 'Rents on the first day');
    await desk.run();
    expect(desk.mails).toEqual([]);
    desk.vault.wait(24);
    await desk.run();
    expect(desk.mails[0]?.text).toContain('Rents on the first day');
  });

  test('is not told of what was taken down before the mail left', async () => {
    const desk = openDesk();
    await desk.watch('ana', [{ q: 'rents' }]);
    const { key } = await desk.archive('gone', 'Rents that nobody shall read of');
    await desk.match();
    await desk.vault.remove('subscribers', [key]);
    await desk.send();
    expect(desk.mails).toEqual([]);
    expect((await accountsOf('a1', desk.vault))?.withheld).toEqual(['ana']);
  });

  test('that is stopped between looking and sending brings no mail', async () => {
    const desk = openDesk();
    await desk.watch('ana', [{ q: 'rents' }, { q: 'trams' }]);
    await desk.archive('a', 'Rents are frozen');
    await desk.match();
    await stopSearches('ana', (id) => id === 's0', desk.vault, seal);
    await desk.send();
    expect(desk.mails).toEqual([]);
  });

  test('holds back what comes next while a mail is on its way, and loses nothing', async () => {
    const desk = openDesk();
    await desk.watch('ana', [{ q: 'rents' }]);
    await desk.archive('a', 'Rents, the first');
    desk.answers.push({ kind: 'later', code: '450', seconds: 300 });
    await desk.run();
    desk.vault.wait(2);
    await desk.archive('b', 'Rents, the second');
    await desk.match();
    expect(desk.queue).toHaveLength(1);
    await desk.send();
    await desk.run();
    expect(desk.mails.map(({ text }) => /Rents, the \w+/.exec(text)?.[0])).toEqual([
      'Rents, the first',
      'Rents, the second',
    ]);
  });
});

describe('whoever stops', () => {
  test('one search keeps the others', async () => {
    const desk = openDesk();
    await desk.watch('ana', [{ q: 'rents' }, { q: 'trams' }]);
    await stopSearches('ana', (id) => id === 's0', desk.vault, seal);
    await desk.archive('a', 'Rents are frozen');
    await desk.archive('b', 'Trams are free');
    await desk.run();
    expect(desk.mails.map(({ subject }) => subject)).toEqual(['1 new article: trams']);
  });

  test('the last one is forgotten, unless they receive the briefing', async () => {
    const desk = openDesk();
    await desk.watch('alone', [{ q: 'rents' }]);
    await desk.watch('both', [{ q: 'rents' }], { briefing: 'weekly' });
    for (const id of ['alone', 'both']) await stopSearches(id, () => true, desk.vault, seal);
    const readers = (await desk.vault.list('subscribers', 'readers/')).map(({ key }) => key);
    expect(readers).toEqual(['readers/both.json']);
  });

  test('leaves no search behind when everything is erased', async () => {
    const desk = openDesk();
    await desk.watch('ana', [{ q: 'rents' }]);
    await forget('ana', 'erased', desk.vault, seal);
    expect(await desk.vault.get('subscribers', watchKey('ana'))).toBeUndefined();
  });

  test('can see all of it before', async () => {
    const desk = openDesk();
    await desk.watch('ana', [{ q: 'rents' }]);
    await desk.archive('a', 'Rents are frozen');
    await desk.run();
    expect(await exportOf('ana', desk.vault)).toMatchObject({
      savedSearches: [{ query: { q: 'rents' }, consent: { text: expect.stringContaining('weekly briefing') } }],
      articlesTold: [expect.any(String)],
    });
  });
});

describe('a mail about searches', () => {
  test('ends with one click what sent it: its one search, or all of them', async () => {
    const desk = openDesk();
    await desk.watch('one', [{ q: 'rents' }]);
    await desk.watch('two', [{ q: 'rents' }, { q: 'trams' }]);
    await desk.archive('a', 'Rents are frozen');
    await desk.archive('b', 'Trams are free');
    await desk.run();
    const turnOf = (id: string) => {
      const mail = desk.mails.find(({ to }) => to.startsWith(id));
      const [, token = ''] = /leave\/([^?>]+)/.exec(mail?.headers['List-Unsubscribe'] ?? '') ?? [];
      return seal.open('leave', token, desk.vault.now());
    };
    expect(turnOf('one')).toEqual({ id: 'one', turn: 's0' });
    expect(turnOf('two')).toEqual({ id: 'two', turn: allSearches });
  });

  test('is the same mail however often it is made, under a name that says no address', async () => {
    const desk = openDesk();
    await desk.watch('ana', [{ q: 'rents' }]);
    await desk.archive('a', 'Rents are frozen');
    await desk.match();
    const [message] = desk.queue;
    if (message) desk.queue.push(message);
    await desk.send();
    expect(desk.mails.map(({ messageId }) => messageId)).toEqual(['<a1.ana@monitor.example>']);
    expect(desk.mails[0]?.returnTo).toMatch(/^bounces\+bana\.a1\.0\.[a-z0-9]+@monitor\.example$/);
    expect(desk.mails[0]?.text).not.toMatch(/reader\.example/);
  });
});

test('whatever breaks off, at whatever write, every match is told once', async () => {
  for (let writes = 0; writes < 24; writes += 1) {
    const desk = openDesk();
    await desk.watch('ana', [{ q: 'rents' }]);
    await desk.watch('ben', [{ q: 'rents' }, { q: 'trams' }], { alerts: 'day' });
    await desk.archive('a', 'Rents are frozen');
    desk.dieAfter(writes);
    await desk.run().catch(() => {});
    desk.mend();
    await desk.archive('b', 'Trams and rents');
    for (let i = 0; i < 3; i += 1) {
      await desk.run();
      desk.vault.wait(25);
    }
    const lost = await uncertain(desk);
    for (const id of ['ana', 'ben'])
      for (const title of ['Rents are frozen', 'Trams and rents']) {
        const told = desk.mails.filter(({ to, text }) => to.startsWith(id) && text.includes(`${title}\n`)).length;
        expect([writes, id, title, told === 1 || (told === 0 && lost.includes(id))]).toEqual([writes, id, title, true]);
      }
  }
});

/** What may or may not have arrived, since its sender died before it could say so. */
async function uncertain(desk: ReturnType<typeof openDesk>): Promise<readonly string[]> {
  const issues = (await desk.vault.list('subscribers', 'issues/')).map(({ key }) => key.slice(7, -5));
  const accounts = await Promise.all(issues.map((issue) => accountsOf(issue, desk.vault)));
  return accounts.flatMap((one) => one?.uncertain ?? []);
}
