import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../shared/taxonomy/check-taxonomy.ts';
import { faultsOfCues } from '../../shared/taxonomy/cue.ts';
import { Taxonomy, taxonomy } from '../../shared/taxonomy/theme.ts';
import { languages } from '../../shared/text/languages.ts';

const [theme] = taxonomy.themes;
if (!theme) throw new Error('there are no themes');
const faults = (changed: object) => faultsOf(Taxonomy.parse({ ...taxonomy, ...changed }));
const withTheme = (changed: object) => faults({ themes: [{ ...theme, ...changed }, ...taxonomy.themes.slice(1)] });

test('the published taxonomy is controlled: 71 themes in 10 groups, and nothing wrong with it (T1)', () => {
  expect(faultsOf(taxonomy)).toEqual([]);
  expect([taxonomy.themes.length, taxonomy.groups.length]).toEqual([71, 10]);
});

describe('what is wrong is said with what to do', () => {
  test('a group that is none', () => {
    expect(withTheme({ group: 'nowhere' })).toEqual([
      expect.stringMatching(/^human-rights-city: there is no group "nowhere". Choose one of rights-frameworks/),
    ]);
  });
  test('an id that is there twice', () => {
    expect(faults({ themes: [...taxonomy.themes, theme] })).toEqual([
      expect.stringContaining('"human-rights-city" is there twice'),
    ]);
  });
  test('a language without terms, and a term that is there twice', () => {
    const terms = { ...theme.terms, sv: [], de: ['Menschenrechtsstadt', 'menschenrechtsstadt'] };
    expect(withTheme({ terms })).toEqual([
      expect.stringContaining('no terms in "sv"'),
      expect.stringContaining('the term "menschenrechtsstadt" is there twice in "de"'),
    ]);
  });
  test('a target that there is not', () => {
    expect(withTheme({ sdgs: [{ goal: 11, targets: ['11.9'] }] })).toEqual([
      'human-rights-city: target 11.9 is none of goal 11.',
    ]);
  });
  test('a target of another goal', () => {
    expect(withTheme({ sdgs: [{ goal: 11, targets: ['16.3'] }] })).toEqual([
      'human-rights-city: target 16.3 is none of goal 11.',
    ]);
  });
  test('a former theme without a successor', () => {
    const deprecated = [{ id: 'wired-city', label: 'Wired city', replacedBy: 'nothing', since: '2.0.0', why: 'so' }];
    expect(faults({ deprecated })).toEqual(['wired-city: it is replaced by "nothing", which is no theme.']);
  });
});

test('cues name themes there are, in words of ten languages', () => {
  const words = Object.fromEntries(languages.map((language) => [language, 'word; two words']));
  expect(faultsOfCues()).toEqual([]);
  expect(faultsOfCues([{ id: 'a', says: { 'no-such-city': 'weak' }, words }])).toEqual([
    'cues.json: "a" names the theme "no-such-city", which is none.',
  ]);
  expect(faultsOfCues([{ id: 'a', says: {}, words: { ...words, fr: 'mot;; deux mots' } }])).toEqual([
    expect.stringMatching(/^cues\.json: 0\.words\.fr: /),
  ]);
});
