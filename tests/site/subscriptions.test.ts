import { describe, expect, test } from 'vitest';
import { site } from '../../shared/site/routes.ts';
import { answerSignUp, confirm } from '../../shared/subscribers/sign-up.ts';
import { seal, signUp } from '../subscribers/people.ts';
import { memoryVault } from '../support/vault.ts';

/** The site over subscribers in memory, and what it put on the queue. */
function open() {
  const vault = memoryVault();
  const sent: string[] = [];
  const send = async (_queue: string, messages: readonly { requestId: string }[]) =>
    void sent.push(...messages.map(({ requestId }) => requestId));
  const env = { ...vault, send, seal: async () => seal };
  const ask = (path: string, init: RequestInit = {}) => site.request(`/subscriptions/${path}`, init, env);
  const post = (fields: Record<string, string>, network = '203.0.113.7') =>
    ask('', { method: 'POST', body: new URLSearchParams(fields), headers: { 'x-forwarded-for': network } });
  return { vault, sent, ask, post };
}
const headersOf = ({ headers }: Response) => [...headers].filter(([name]) => name !== 'date');

describe('a sign-up', () => {
  test('is answered alike for known and unknown addresses, and does the same work', async () => {
    const { vault, sent, post } = open();
    const answer = await answerSignUp(signUp('known@reader.example'), vault, seal);
    if (answer.kind === 'confirm') await confirm(answer.pending, vault, seal);
    const [known, unknown] = [
      await post({ email: 'known@reader.example' }),
      await post({ email: 'new@reader.example' }),
    ];
    expect([known.status, headersOf(known), await known.text()]).toEqual([
      202,
      headersOf(unknown),
      await unknown.text(),
    ]);
    expect(sent).toHaveLength(2);
  });

  test('asks the store for the same things, in the same order, whether the address is known or not', async () => {
    const done = async (email: string, isKnown: boolean) => {
      const desk = open();
      if (isKnown) {
        const answer = await answerSignUp(signUp(email), desk.vault, seal);
        if (answer.kind === 'confirm') await confirm(answer.pending, desk.vault, seal);
      }
      const calls: string[] = [];
      const noted =
        <A extends readonly unknown[], R>(name: string, call: (...args: A) => R) =>
        (...args: A): R => {
          // Ids are random; what comes before them is what is done.
          calls.push(`${name} ${String(args[1]).replace(/[a-z0-9]{10,}.*/, '')}`);
          return call(...args);
        };
      const { vault } = desk;
      const spied = { get: noted('get', vault.get), put: noted('put', vault.put), list: noted('list', vault.list) };
      await site.request(
        '/subscriptions/',
        { method: 'POST', body: new URLSearchParams({ email }), headers: { 'x-forwarded-for': '203.0.113.7' } },
        { ...vault, ...spied, send: noted('send', async () => {}), seal: async () => seal },
      );
      return calls;
    };
    const known = await done('known@reader.example', true);
    expect(known).toEqual(await done('known@reader.example', false));
    expect(known.length).toBeGreaterThan(5);
  });

  test.each(['a@reader.example\r\nBcc: b@reader.example', 'a@reader.example, b@reader.example', '<script>', ''])(
    'with %j as address is refused, and the page stays whole',
    async (email) => {
      const { sent, post } = open();
      const reply = await post({ email });
      expect(reply.status).toBe(400);
      expect(await reply.text()).not.toContain('<script>');
      expect(sent).toEqual([]);
    },
  );

  test.each(['language', 'themes', 'groups', 'countries', 'languages', 'whenNothing', 'format', 'pausedUntil'])(
    'with a header in %s is refused',
    async (field) => {
      const { sent, post } = open();
      expect((await post({ email: 'a@reader.example', [field]: 'x\r\nBcc: b@reader.example' })).status).toBe(400);
      expect(sent).toEqual([]);
    },
  );

  test('of a program that fills what nobody sees is thanked, and nothing follows', async () => {
    const { sent, post } = open();
    expect((await post({ email: 'a@reader.example', website: 'x' })).status).toBe(202);
    expect(sent).toEqual([]);
  });

  test('is one too many after thirty from a network in an hour; another network may go on', async () => {
    const { post } = open();
    const statuses = [];
    for (let i = 0; i < 31; i += 1) statuses.push((await post({ email: `a${i}@reader.example` })).status);
    expect(statuses.filter((status) => status === 202)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
    expect((await post({ email: 'b@reader.example' }, '198.51.100.9')).status).toBe(202);
  });

  test('as JSON works as well', async () => {
    const { sent, ask } = open();
    const body = JSON.stringify({ email: 'a@reader.example', themes: ['right-to-housing'], language: 'ko' });
    const reply = await ask('', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    expect([reply.status, await reply.json(), sent.length]).toEqual([202, { status: 'look-into-your-mailbox' }, 1]);
  });
});

describe('a link', () => {
  test('to leave that is forged is answered as if it were true, and nobody leaves', async () => {
    const { vault, ask } = open();
    const answer = await answerSignUp(signUp(), vault, seal);
    if (answer.kind !== 'confirm') throw new TypeError('expected a letter');
    await confirm(answer.pending, vault, seal);
    const { id } = answer.pending;
    const forged = await ask(`leave/l${id}.0.0.aaaaaaaaaaaaaaaaaaaaaaaaa`, { method: 'POST' });
    const real = `leave/${seal.sign({ purpose: 'leave', id })}`;
    await ask(real);
    expect((await vault.list('subscribers', 'readers/')).length).toBe(1);
    const left = await ask(real, { method: 'POST' });
    expect([forged.status, await forged.text()]).toEqual([left.status, await left.text()]);
    expect(await vault.list('subscribers', 'readers/')).toEqual([]);
    expect(left.headers.get('cache-control')).toBe('no-store');
  });

  test.each(['confirm', 'choices', 'export', 'erase'])('to %s that is forged opens nothing', async (kind) => {
    const { ask } = open();
    expect((await ask(`${kind}/${seal.sign({ purpose: 'leave', id: 'r7kq2' })}`, { method: 'POST' })).status).toBe(410);
  });
});
