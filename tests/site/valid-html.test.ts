import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { digestFragment } from '../../shared/site/formats/fragment.ts';
import { deskPages } from '../desk/views.ts';
import { hostileIssue, issue, siteUrl } from './formats/issues.ts';
import { pages } from './views.ts';

// It counts the letters of a title as they are escaped; the test of pages counts them as they are read.
const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'long-title': 'off' } });

/** What is wrong with a text of HTML, each with its line. */
function faults(html: string): readonly string[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
}

test.each([...Object.entries(pages), ...Object.entries(deskPages)])('the page “%s” is valid HTML', (_, html) =>
  expect(faults(html)).toEqual([]),
);

test('a fragment for other pages is valid HTML', () => {
  for (const digest of [issue, hostileIssue]) expect(faults(digestFragment(digest, siteUrl))).toEqual([]);
});

test('what is wrong would be found', () => {
  expect(faults('<p><div>x</p><img src="a">')).not.toEqual([]);
});
