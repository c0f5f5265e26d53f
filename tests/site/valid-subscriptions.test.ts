import { HtmlValidate } from 'html-validate';
import { beforeAll, expect, test } from 'vitest';
import { site } from '../../shared/site/routes.ts';
import { pendingSearchKey, subscriberKey } from '../../shared/subscribers/keys.ts';
import { changeWatch, withSearch } from '../../shared/subscribers/searches/watch.ts';
import { languages } from '../../shared/text/languages.ts';
import { reader, seal } from '../subscribers/people.ts';
import { memoryVault } from '../support/vault.ts';

// Boxes of one question share a name, as HTML has it.
const shared = ['radio', 'checkbox', 'button', 'reset', 'submit'];
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'form-dup-name': ['error', { shared }] },
});
const vault = memoryVault();
const env = { ...vault, send: async () => {}, seal: async () => seal };
const until = '2099-01-01T00:00:00.000Z';
const token = (purpose: 'choices' | 'confirm' | 'leave', id = 'r7kq2', turn?: string) =>
  seal.sign({ purpose, id, ...(turn && { turn }), ...(purpose !== 'leave' && { until: new Date(until) }) });

beforeAll(async () => {
  const search = { q: 'rent control', country: 'KR' };
  const person = reader({ themes: ['right-to-housing'] });
  const watched = { id: 's1', query: search, since: '2026-11-20T09:00:00Z', consent: person.consent };
  await vault.put('subscribers', subscriberKey('r7kq2'), JSON.stringify(person));
  await changeWatch('r7kq2', (watch) => withSearch(watch, watched), vault);
  const pending = { ...person, id: 'p1', search, turn: 't1', until };
  await vault.put('subscribers', pendingSearchKey('p1', 't1'), JSON.stringify(pending));
});

test.each([
  ['to sign up', '?'],
  ['to follow a search', 'search/?q=rent+control&country=KR&'],
  ['to confirm', `confirm/${token('confirm', 'p1', 't1')}?`],
  ['to choose', `choices/${token('choices')}?`],
  ['to leave', `leave/${token('leave')}?`],
  ['to stop a search', `leave/${token('leave', 'r7kq2', 's1')}?`],
  ['after a link that is too old', 'confirm/forged?'],
])('the page %s is valid HTML in every language', async (_, path) => {
  const faults = languages.map(async (language) => {
    const reply = await site.request(`https://monitor.example/subscriptions/${path}lang=${language}`, {}, env);
    const { results } = await validator.validateString(await reply.text());
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${language} ${ruleId}: ${message}`),
    );
  });
  expect((await Promise.all(faults)).flat()).toEqual([]);
});
