import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { buildDigest } from '../../shared/digest/build-digest.ts';
import type { Digest } from '../../shared/digest/digest.ts';
import { composeBriefing } from '../../shared/mail/compose.ts';
import { toMime } from '../../shared/mail/mime.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { article, sampleDigest, sampleInput } from '../digest/sample-week.ts';
import { decodeWords, readMail } from './read-mail.ts';

const reader: Subscriber = {
  id: 'r7Kq2',
  email: 'ana@reader.example',
  language: 'en',
  themes: [],
  status: 'confirmed',
};
const compose = (digest: Digest = sampleDigest, themes: readonly string[] = []) =>
  composeBriefing({
    digest,
    subscriber: { ...reader, themes },
    siteUrl: 'https://monitor.example/',
    sender: 'The Monitor <digest@monitor.example>',
  });
const received = async (briefing: ReturnType<typeof compose>) => readMail((await toMime(briefing)).toString('latin1'));

describe('a briefing as it arrives', () => {
  test('has the headers that let its reader leave with one click and robots hold their tongue', async () => {
    const { headers } = await received(compose());
    expect(headers.get('list-unsubscribe')).toBe('<https://monitor.example/subscriptions/r7Kq2/leave>');
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(headers.get('list-id')).toContain('<digest.monitor.example>');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('from')).toBe('The Monitor <digest@monitor.example>');
    expect(headers.get('to')).toBe('ana@reader.example');
    expect(decodeWords(headers.get('subject') ?? '')).toBe(
      'More than usual: Right to housing; less: Climate justice (week 47)',
    );
  });

  test('is named by week and reader, never by address, and the same each time', async () => {
    const { headers } = await received(compose());
    expect(headers.get('message-id')).toBe('<2026-W47.r7Kq2@monitor.example>');
    expect(compose()).toEqual(compose());
  });

  test('carries both bodies unharmed', async () => {
    const briefing = compose();
    const { parts } = await received(briefing);
    expect(parts.get('text/plain')?.trimEnd()).toBe(briefing.text.trimEnd());
    expect(parts.get('text/html')?.trimEnd()).toBe(briefing.html.trimEnd());
  });

  test('names no reader in its bodies', () => {
    const { text, html } = compose();
    expect(text + html).not.toContain('ana@');
  });
});

describe('the HTML of a briefing', () => {
  const { document } = parseHTML(compose().html);

  test('fetches nothing and hides no address behind another', () => {
    expect(document.querySelectorAll('img, script, link, style, iframe, video, audio, object, form')).toHaveLength(0);
    expect(compose().html).not.toMatch(/url\(|background=|src=/);
    const urls = new Set([...document.querySelectorAll('a')].map((a) => a.getAttribute('href')));
    const plain = [
      ...sampleDigest.stories.map(({ url }) => url),
      'https://monitor.example/digests/2026-W47',
      'https://monitor.example/subscriptions/r7Kq2/leave',
    ];
    expect([...urls].toSorted()).toEqual(plain.toSorted());
  });

  test('marks mail and items with language and direction', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.documentElement.getAttribute('dir')).toBe('ltr');
    const arabic = document.querySelector('h3[lang=ar]');
    expect(arabic?.getAttribute('dir')).toBe('rtl');
    expect(arabic?.parentElement?.querySelector('p[lang=ar]')?.textContent).toContain('اعتمدت');
  });
});

describe('the text of a briefing', () => {
  const { text } = compose();

  test('is written to be read: no tags, no entities, each address on a line of its own', () => {
    expect(text).not.toMatch(/<[a-z/]|&[a-z#]/);
    for (const { url, title } of sampleDigest.stories) {
      expect(text.split('\n')).toContain(url);
      expect(text.split('\n')).toContain(title);
    }
  });

  test('says everything that the HTML says', () => {
    const words = parseHTML(compose().html).document.body.textContent ?? '';
    const inText = text.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/\s+/g, ' ');
    for (const line of words.split('\n').map((line) => line.trim())) {
      const [said = ''] = line.split(' · ');
      if (said !== '' && !line.includes('Unsubscribe')) expect(inText).toContain(said);
    }
  });

  test('keeps a name written from right to left from turning its line', () => {
    expect(text).toContain('\u2068رابطة مدن المشرق\u2069, 20 November 2026');
  });
});

describe('a reader of some themes', () => {
  test('gets the stories on them, and the other articles on them', () => {
    const { text } = compose(sampleDigest, ['housing']);
    expect(text).toContain('Winter halt to evictions');
    expect(text).toContain('Also on your themes');
    expect(text).toContain('Rent boards, part two');
    expect(text).not.toContain('Quays without steps');
    expect(text).toContain('you subscribed to the weekly digest on: Right to housing.');
  });

  test('is told when there is nothing on them, which is no failure', () => {
    expect(compose(sampleDigest, ['climate']).text).toContain('Nothing was published on your themes this week.');
  });

  test('is told when the monitor failed, as everybody is', () => {
    const failed = buildDigest({ ...sampleInput, articles: [], coverage: { polled: 9, answered: 1 } });
    const { subject, text } = compose(failed, ['housing']);
    expect(subject).toContain('too few networks could be read');
    expect(text).not.toContain('Nothing was published on your themes');
  });
});

test('a huge week and a huge address still make a mail that no program cuts', () => {
  const articles = Array.from({ length: 500 }, (_, i) =>
    article({
      id: `a${i}`,
      sources: [`s${i % 60}`],
      title: 'ß'.repeat(2000),
      url: `https://north.example/${'x'.repeat(20_000)}${i}`,
    }),
  );
  const briefing = compose(buildDigest({ ...sampleInput, articles }), ['housing']);
  expect(Buffer.byteLength(briefing.html)).toBeLessThan(100_000);
  expect(Buffer.byteLength(briefing.text)).toBeLessThan(100_000);
  expect(briefing.text).toMatch(/\d+ more articles on the website\./);
});

test('a hostile title changes neither header nor body', async () => {
  const title = 'Rights\u0000\r\nBcc: all@reader.example\r\n\r\n<script>alert(1)</script>';
  const digest = buildDigest({
    ...sampleInput,
    articles: [article({ id: 'x', title, url: 'javascript:alert(1)' })],
    themes: new Map([['housing', { label: title, group: '' }]]),
  });
  const briefing = compose({ ...digest, headline: title });
  const { headers } = await received(briefing);
  expect(headers.has('bcc')).toBe(false);
  expect(briefing.html).not.toMatch(/<script|href="javascript/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  expect(briefing.text).not.toMatch(/[\u0000-\u0008]/);
});
