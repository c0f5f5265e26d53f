import { describe, expect, test } from 'vitest';
import { composeLetter } from '../../shared/mail/letters.ts';
import { site } from '../../shared/site/routes.ts';
import { requestKey, subscriberKey, watchKey } from '../../shared/subscribers/keys.ts';
import { readWatch } from '../../shared/subscribers/searches/watch.ts';
import { answerSignUp } from '../../shared/subscribers/sign-up.ts';
import { readSignUp, readSubscriber } from '../../shared/subscribers/subscriber.ts';
import { seal } from '../subscribers/people.ts';
import { memoryVault } from '../support/vault.ts';

const publication = { siteUrl: 'https://monitor.example/', sender: 'The Monitor <digest@monitor.example>' };

/** The site over subscribers in memory; `letter` answers the last request, as the step would. */
function open() {
  const vault = memoryVault();
  const asked: string[] = [];
  const send = async (_queue: string, messages: readonly { requestId: string }[]) =>
    void asked.push(...messages.map(({ requestId }) => requestId));
  const env = { ...vault, send, seal: async () => seal };
  const ask = (path: string, init: RequestInit = {}) => site.request(`/subscriptions/${path}`, init, env);
  const post = (path: string, fields: Record<string, string> = {}) =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields), headers: { 'x-forwarded-for': '203.0.113.7' } });
  const letter = async () => {
    const stored = await vault.get('subscribers', requestKey(asked.at(-1) ?? ''));
    const answer = await answerSignUp(readSignUp(stored?.text ?? ''), vault, seal);
    if (answer.kind === 'silence') throw new TypeError('expected a letter');
    const now = vault.now();
    const mail = composeLetter({ answer, requestId: 'request1', now }, { ...publication, seal });
    return { mail, link: /subscriptions\/(confirm\/\S+)/.exec(mail.text)?.[1] ?? '' };
  };
  return { vault, asked, ask, post, letter };
}
type Opened = ReturnType<typeof open>;

async function idOf({ vault }: Opened): Promise<string> {
  const [reader] = await vault.list('subscribers', 'readers/');
  return /readers\/(.+)\.json/.exec(reader?.key ?? '')?.[1] ?? '';
}
const searchesOf = async (desk: Opened) =>
  readWatch((await desk.vault.get('subscribers', watchKey(await idOf(desk))))?.text ?? '').searches;

describe('a search by mail', () => {
  test('is asked for on a page that names it, and confirmed by the letter alone', async () => {
    const desk = open();
    const page = await (await desk.ask('search/?q=rents&country=NO&lang=de')).text();
    expect(page).toContain('<strong>rents · Norwegen</strong>');
    await desk.post('search/?q=rents&country=NO&lang=de', {
      email: 'ana@reader.example',
      alerts: 'hour',
      language: 'de',
    });
    const { mail, link } = await desk.letter();
    expect(mail.subject).toBe('Bitte bestätigen: neue Artikel zu Ihrer Suche');
    expect(mail.text).toContain('rents · Norwegen');
    expect(await (await desk.ask(link)).text()).toContain('rents · Norwegen');
    expect(await desk.vault.list('subscribers', 'readers/')).toEqual([]);
    expect(await (await desk.post(link)).text()).toContain('Die Suche ist gespeichert');
    expect(await searchesOf(desk)).toMatchObject([
      {
        query: { q: 'rents', country: 'NO' },
        consent: { purpose: 'search-alerts', language: 'de', confirmedAt: expect.any(String) },
      },
    ]);
    expect((await desk.post(link)).status).toBe(410);
  });

  test('gives who receives the briefing no less of it, and who does not none of it', async () => {
    const desk = open();
    await desk.post('', { email: 'ana@reader.example', themes: 'right-to-housing' });
    await desk.post((await desk.letter()).link);
    const before = await desk.vault.get('subscribers', subscriberKey(await idOf(desk)));
    await desk.post('search/?q=rents', { email: 'ANA@reader.example', alerts: 'hour', language: 'ko' });
    await desk.post((await desk.letter()).link);
    const after = await desk.vault.get('subscribers', subscriberKey(await idOf(desk)));
    const own = readSubscriber(before?.text ?? '');
    expect(readSubscriber(after?.text ?? '')).toEqual({ ...own, choices: { ...own.choices, alerts: 'hour' } });
    expect(await searchesOf(desk)).toHaveLength(1);

    const other = open();
    await other.post('search/?q=rents', { email: 'ben@reader.example', briefing: 'weekly' });
    await other.post((await other.letter()).link);
    const stored = await other.vault.get('subscribers', subscriberKey(await idOf(other)));
    expect(readSubscriber(stored?.text ?? '').choices.briefing).toBe('none');
  });

  test.each(['', '?q=', '?since=2026-11-01', '?theme=no-such-theme', '?q=-rents', '?q=%22', `?q=${'x'.repeat(300)}`])(
    'that asks for nothing or is misread (%j) is refused, and the page says what to do',
    async (query) => {
      const desk = open();
      const asked = await desk.ask(`search/${query}`);
      expect([asked.status, (await asked.text()).includes('/search')]).toEqual([400, true]);
      expect((await desk.post(`search/${query}`, { email: 'ana@reader.example' })).status).toBe(400);
      expect(desk.asked).toEqual([]);
    },
  );

  test('can be stopped on the page of choices, where all of it stands', async () => {
    const desk = open();
    await desk.post('', { email: 'ana@reader.example' });
    await desk.post((await desk.letter()).link);
    for (const q of ['rents', 'trams']) {
      await desk.post(`search/?q=${q}`, { email: 'ana@reader.example' });
      await desk.post((await desk.letter()).link);
    }
    const [rents, trams] = await searchesOf(desk);
    const until = new Date(desk.vault.now().getTime() + 1000);
    const path = `choices/${seal.sign({ purpose: 'choices', id: await idOf(desk), until })}`;
    expect(await (await desk.ask(path)).text()).toMatch(/rents[\s\S]*trams/);
    const form = new URLSearchParams([
      ['shown', rents?.id ?? ''],
      ['shown', trams?.id ?? ''],
      ['searches', trams?.id ?? ''],
    ]);
    await desk.ask(path, { method: 'POST', body: form });
    expect((await searchesOf(desk)).map(({ query }) => query)).toEqual([{ q: 'trams' }]);
  });
});

describe('the language of a page', () => {
  const languageOf = async (path: string, accept = '') =>
    /<html lang="(\w+)"/.exec(await (await open().ask(path, { headers: { 'accept-language': accept } })).text())?.[1];

  test.each([
    ['', '', 'en'],
    ['', 'ca-ES, es;q=0.8', 'ca'],
    ['', 'fi, ko;q=0.9, en;q=0.5', 'ko'],
    ['', 'fi', 'en'],
    ['?lang=sv', 'de', 'sv'],
    ['?lang=xx', 'de', 'de'],
    ['leave/x.0.0.y?lang=it', 'de', 'it'],
    ['confirm/forged', 'pt-BR', 'pt'],
  ])('%j asked for with "%s" is %s', async (path, accept, language) =>
    expect(await languageOf(path, accept)).toBe(language),
  );

  test('can be changed on it, and the frame, which stays English, says so', async () => {
    const page = await (await open().ask('?lang=nl')).text();
    expect(page).toContain('<a href="/subscriptions/?lang=ko" lang="ko" hreflang="ko">한국어</a>');
    expect(page).toContain('<header class="site" lang="en">');
  });
});
