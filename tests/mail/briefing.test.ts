import { parseHTML } from 'linkedom';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { buildDigest } from '../../shared/digest/build-digest.ts';
import type { Digest } from '../../shared/digest/digest.ts';
import { composeBriefing } from '../../shared/mail/briefing.ts';
import { choicesLink, leaveLink } from '../../shared/mail/links.ts';
import { toMime } from '../../shared/mail/mime.ts';
import type { Choices } from '../../shared/subscribers/choices.ts';
import { article, sampleDigest, sampleInput } from '../digest/sample-week.ts';
import { reader, seal } from '../subscribers/people.ts';

const desk = { siteUrl: 'https://monitor.example/', sender: 'The Monitor <digest@monitor.example>', seal };
const now = new Date('2026-11-24T08:00:00Z');

async function compose(digest: Digest = sampleDigest, choices: Partial<Choices> = {}) {
  const approvedAt = '2026-11-23T09:00:00Z';
  const made = await composeBriefing({ digest, approvedAt, subscriber: reader(choices), now }, desk);
  if (made.kind !== 'mail') throw new TypeError(`expected a mail, not ${made.why}`);
  return made.mail;
}
const arrived = async (mail: Awaited<ReturnType<typeof compose>>) => simpleParser(await toMime(mail));

describe('a briefing as it arrives', () => {
  test('has the headers that let its reader leave with one click and robots hold their tongue', async () => {
    const { headers, subject, from, to, date } = await arrived(await compose());
    expect(headers.get('list')).toEqual({
      id: { name: 'Human Rights Cities Monitor weekly briefing', id: 'briefing.monitor.example' },
      unsubscribe: { url: leaveLink({ id: 'r7kq2', language: 'en' }, desk) },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('content-language')).toBe('en');
    expect(from?.text).toBe('"The Monitor" <digest@monitor.example>');
    expect([to].flat()[0]?.text).toBe('ana@reader.example');
    expect(subject).toBe('More than usual: Right to housing; less: Climate justice (week 47)');
    expect(date).toEqual(now);
  });

  test('is named by week and reader, never by address, and the same each time', async () => {
    const mail = await compose();
    expect(mail.messageId).toBe('<2026-W47.r7kq2@monitor.example>');
    expect(await toMime(mail)).toEqual(await toMime(await compose()));
  });

  test('carries both bodies and the chart unharmed', async () => {
    const mail = await compose();
    const { text, html, attachments } = await arrived(mail);
    expect(text?.trimEnd()).toBe(mail.text.trimEnd());
    // The parser puts the picture into the page.
    expect(typeof html === 'string' && html.replace(/src="data:[^"]+"/, 'src="cid"').trimEnd()).toBe(
      mail.html?.replace(/src="cid:[^"]+"/, 'src="cid"').trimEnd(),
    );
    expect(attachments).toMatchObject([{ contentType: 'image/png', contentDisposition: 'inline', related: true }]);
    expect(attachments[0]?.content.subarray(1, 4).toString()).toBe('PNG');
  });

  test('names no reader in its bodies, and neither do its links', async () => {
    const { text, html = '' } = await compose();
    expect(text + html).not.toMatch(/ana@|reader\.example/);
  });

  test('comes back to an address that says which mail it was', async () => {
    expect((await compose()).returnTo).toMatch(/^bounces\+br7kq2\.2026-w47\.0\.[a-z0-9]+@monitor\.example$/);
  });
});

describe('the HTML of a briefing', async () => {
  const mail = await compose();
  const { document } = parseHTML(mail.html ?? '');

  test('fetches nothing and hides no address behind another', () => {
    expect(document.querySelectorAll('script, link, iframe, video, audio, object, form')).toHaveLength(0);
    expect(mail.html).not.toMatch(/url\(|@import|background="|src="(?!cid:)/);
    const urls = [...document.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    const plain = [
      ...sampleDigest.stories.map(({ url }) => url),
      'https://monitor.example/digests/2026-W47',
      choicesLink('r7kq2', new Date('2026-11-23T09:00:00Z'), desk),
      leaveLink({ id: 'r7kq2', language: 'en' }, desk),
    ];
    expect(urls.toSorted()).toEqual(plain.toSorted());
  });

  test('marks mail and items with language and direction', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.documentElement.getAttribute('dir')).toBe('ltr');
    expect(document.querySelector('h3[lang=ar]')?.getAttribute('dir')).toBe('rtl');
    expect(document.querySelector('p[lang=ar][dir=rtl]')?.textContent).toContain('اعتمدت');
    expect(mail.html).not.toContain('text-align:left');
  });

  test('says in a table, and in the words for who sees no picture, what the chart shows', () => {
    const picture = document.querySelector('img');
    expect(picture?.getAttribute('src')).toBe('cid:themes-2026-W47@chart');
    expect(picture?.getAttribute('alt')).toContain('Right to housing 7');
    const rows = [...document.querySelectorAll('tbody th[scope=row]')].map((cell) => cell.parentElement?.textContent);
    const { low, high } = sampleDigest.themes.find(({ id }) => id === 'housing')?.expected ?? {};
    expect(rows).toContain(`Right to housing7 (more than usual)${low}–${high}`);
  });
});

describe('the text of a briefing', async () => {
  const mail = await compose();

  test('is written to be read: no tags, no entities, each address on a line of its own', () => {
    expect(mail.text).not.toMatch(/<[a-z/]|&[a-z#]/);
    for (const { url, title } of sampleDigest.stories) {
      expect(mail.text.split('\n')).toContain(url);
      expect(mail.text.split('\n')).toContain(title);
    }
  });

  test('says everything that the HTML says', () => {
    const inText = mail.text.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/\s+/g, ' ');
    const { document } = parseHTML(mail.html ?? '');
    for (const element of document.querySelectorAll('h1, h2, h3, p, th, td:not(:has(*))')) {
      const words = (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      expect(inText).toContain(words);
    }
  });

  test('keeps a name written from right to left from turning its line', () => {
    expect(mail.text).toContain('\u2068رابطة مدن المشرق\u2069 · 20 November 2026');
  });

  test('is all there is for who wants no HTML', async () => {
    const plain = await compose(sampleDigest, { format: 'text' });
    expect([plain.html, plain.pictures, plain.text]).toEqual([undefined, undefined, mail.text]);
  });
});

describe('a reader of some themes', () => {
  test('gets the stories on them, the other articles on them, and their chart', async () => {
    const { text } = await compose(sampleDigest, { themes: ['housing'] });
    expect(text).toContain('Winter halt to evictions');
    expect(text).toContain('Also in your selection');
    expect(text).toContain('Rent boards, part two');
    expect(text).not.toContain('Quays without steps');
    expect(text).not.toContain('* Climate justice');
    expect(text).toContain('Your selection: housing.');
  });

  test('and of a language gets what is in both', async () => {
    const { text } = await compose(sampleDigest, { themes: ['housing', 'refugees'], languages: ['es'] });
    expect(text).toContain('Las ciudades del lago');
    expect(text).not.toContain('Winter halt');
  });

  test('and of a country gets what speaks of it', async () => {
    const [first, ...others] = sampleDigest.stories;
    if (!first) throw new TypeError('the sample has stories');
    const digest = { ...sampleDigest, stories: [{ ...first, countries: ['SE', 'NO'] }, ...others] };
    const { text } = await compose(digest, { countries: ['NO'] });
    expect(text).toContain(first.title);
    for (const { title } of others) expect(text).not.toContain(title);
    expect(text).toContain('Your selection: Norway.');
  });

  test('is told when there is nothing on them, which is no failure', async () => {
    expect((await compose(sampleDigest, { themes: ['climate'] })).text).toContain(
      'Nothing was published on what you chose this week.',
    );
  });

  test('is told when the monitor failed, as everybody is, even who wanted silence', async () => {
    const failed = buildDigest({ ...sampleInput, articles: [], coverage: { polled: 9, answered: 1 } });
    const { subject, text } = await compose(failed, { themes: ['housing'], whenNothing: 'silence' });
    expect(subject).toContain('too few networks could be read');
    expect(text).not.toContain('Nothing was published');
  });

  test.each([
    ['nothing-new', { themes: ['climate'], whenNothing: 'silence' }],
    ['paused', { pausedUntil: '2026-11-25' }],
  ] as const)('gets no mail they do not want (%s)', async (why, choices) => {
    const subscriber = reader(choices);
    const commission = { digest: sampleDigest, approvedAt: '2026-11-23T09:00:00Z', subscriber, now };
    expect(await composeBriefing(commission, desk)).toEqual({ kind: 'withheld', why });
  });

  test('is back on the day a break ends', async () => {
    expect((await compose(sampleDigest, { pausedUntil: '2026-11-24' })).to).toBe('ana@reader.example');
  });
});

test('a huge week and a huge address still make a mail that no program cuts', async () => {
  const articles = Array.from({ length: 500 }, (_, i) =>
    article({
      id: `a${i}`,
      sources: [`s${i % 60}`],
      title: 'ß'.repeat(2000),
      url: `https://north.example/${'x'.repeat(20_000)}${i}`,
    }),
  );
  const { html = '', text } = await compose(buildDigest({ ...sampleInput, articles }), { themes: ['housing'] });
  expect(Buffer.byteLength(html)).toBeLessThan(100_000);
  expect(Buffer.byteLength(text)).toBeLessThan(100_000);
  expect(text).toMatch(/Another \d+ articles on the website\./);
});

test('a hostile title changes neither header nor body', async () => {
  const title = 'Rights\u0000\r\nBcc: all@reader.example\r\n\r\n<script>alert(1)</script>{{by}}';
  const digest = buildDigest({
    ...sampleInput,
    articles: [article({ id: 'x', title, url: 'javascript:alert(1)' })],
    themes: new Map([['housing', { label: title, group: '' }]]),
  });
  const mail = await compose({ ...digest, headline: title });
  const { headers } = await arrived(mail);
  expect(headers.has('bcc')).toBe(false);
  expect(mail.html).not.toMatch(/<script|href="javascript/);
  expect(mail.html).toContain('{{by}}');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  expect(mail.text).not.toMatch(/[\u0000-\u0008]/);
});
