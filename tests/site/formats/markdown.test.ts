import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import { digestMarkdown } from '../../../shared/site/formats/markdown.ts';
import { hostileIssue, issue, siteUrl } from './issues.ts';

const read = (markdown: string) => parseHTML(`<main>${marked.parse(markdown)}</main>`).document;
const texts = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());

test('another reader of Markdown finds headline, stories, quotations, events and counts', () => {
  const document = read(digestMarkdown(issue, siteUrl));
  expect(texts(document, 'h1')).toEqual([issue.headline]);
  expect(texts(document, 'h2 a')).toEqual(issue.stories.map(({ title }) => title));
  expect(texts(document, 'blockquote')).toHaveLength(issue.stories.filter(({ sentence }) => sentence).length);
  const lists = texts(document, 'li');
  expect(lists).toContain('25 November 2026: Eleven towns, not twelve.');
  expect(lists).toContain('4 December 2026, 09:30–12:00 (UTC+01:00): Training for clerks');
  expect(lists).toContain('Right to housing: 7 (usual: 0–1), more than usual');
});

test('every address of the digest is a link', () => {
  const document = read(digestMarkdown(issue, siteUrl));
  const links = [...document.querySelectorAll('a')].map((a) => a.getAttribute('href'));
  expect(links).toEqual(expect.arrayContaining([...issue.stories, ...issue.mentions].map(({ url }) => url)));
  expect(links).toContain('https://monitor.example/digests/2026-W47');
});

test('a hostile title stays the text it is', () => {
  const document = read(digestMarkdown(hostileIssue, siteUrl));
  expect(document.querySelectorAll('script, [href^="javascript"]')).toHaveLength(0);
  expect(texts(document, 'h1')).toEqual(['R&D <script>x</script> ]]> [a](javascript:1) "quoted" \ufffd;,\\n']);
});
