import { describe, expect, test } from 'vitest';
import { applyCorrections } from '../../../shared/taxonomy/corrections/apply-corrections.ts';
import { type Correction, correctionKey, readCorrection } from '../../../shared/taxonomy/corrections/correction.ts';
import { type Decided, decide } from '../../../shared/taxonomy/corrections/decide.ts';
import { labelledLine } from '../../../shared/taxonomy/corrections/labelled-line.ts';
import { tagArticle } from '../../../shared/taxonomy/tag-article.ts';
import { Tags } from '../../../shared/taxonomy/tags.ts';
import { article } from '../../support/article.ts';

const text = `${article.text} Observers from Graz and from UCLG were there.`;
const tags = tagArticle({ ...article, text });
const said = { articleId: article.id, by: 'Ada Quill', why: 'read it' };
const now = new Date('2026-11-20T10:00:00Z');
const decided = (about: Pick<Decided, 'kind' | 'tag' | 'action'> & { quote?: string }, at = now): Correction => {
  const made = decide({ ...said, ...about }, { text, tags, now: at });
  if ('refused' in made) throw new Error(made.refused);
  return made;
};
const apply = (...corrections: readonly Correction[]) => applyCorrections(tags, text, corrections);
const refusal = (about: Partial<Decided>) => {
  const made = decide(
    { ...said, kind: 'theme', tag: 'age-friendly-city', action: 'add', ...about },
    { text, tags, now },
  );
  return 'refused' in made ? made.refused : undefined;
};

test('what the machine says, before anybody corrects it', () => {
  expect(tags.themes.map(({ id }) => id)).toContain('right-to-housing');
  expect(tags.places.map(({ name }) => name)).toEqual(['Graz']);
  expect(tags.organisations.map(({ id }) => id)).toEqual(['uclg']);
});

describe('a correction overrides the machine (T9)', () => {
  test.each([
    ['theme', 'right-to-housing', 'themes'],
    ['place', '2778067', 'places'],
    ['organisation', 'uclg', 'organisations'],
  ] as const)('%s %s, removed, is gone', (kind, tag, field) => {
    const after = apply(decided({ kind, tag, action: 'remove' }));
    expect(after[field].map(({ id }) => id)).not.toContain(tag);
  });
  test('a theme, added, is there with the words that were quoted', () => {
    const after = apply(decided({ kind: 'theme', tag: 'transparent-city', action: 'add', quote: 'The council said' }));
    const added = after.themes.find(({ id }) => id === 'transparent-city');
    const start = text.indexOf('The council said');
    expect(added).toEqual({
      id: 'transparent-city',
      score: 1,
      decision: 'added',
      evidence: [{ start, end: start + 16, text: 'The council said' }],
    });
  });
  test('a goal, a place and an organisation, added, point to the text too', () => {
    const after = apply(
      decided({ kind: 'goal', tag: '11', action: 'add', quote: 'eviction' }),
      decided({ kind: 'place', tag: '3128760', action: 'add', quote: 'Crane Street' }),
      decided({ kind: 'organisation', tag: 'iclei', action: 'add', quote: 'Observers' }),
    );
    expect(after.sdgs.map(({ goal }) => goal)).toContain('11');
    expect(after.places.find(({ id }) => id === '3128760')).toMatchObject({
      name: 'Barcelona',
      precision: 'city',
      text: 'Crane Street',
    });
    expect(after.organisations.map(({ id }) => id)).toEqual(['iclei', 'uclg']);
    for (const { start, end, text: words } of [...after.places, ...after.organisations])
      expect(text.slice(start, end)).toBe(words);
    expect(Tags.parse(JSON.parse(JSON.stringify(after)))).toEqual(after);
  });
  test('a theme, confirmed, stays when a later tagger no longer finds it', () => {
    const confirmed = decided({ kind: 'theme', tag: 'right-to-housing', action: 'confirm' });
    const later = applyCorrections({ ...tags, themes: [] }, text, [confirmed]);
    expect(later.themes).toMatchObject([{ id: 'right-to-housing', decision: 'confirmed' }]);
    expect(later.themes[0]?.evidence[0]?.text).toBe(
      tags.themes.find(({ id }) => id === 'right-to-housing')?.evidence[0]?.text,
    );
  });
  test('the last word on a tag counts, in whatever order they are read', () => {
    const first = decided({ kind: 'theme', tag: 'right-to-housing', action: 'remove' });
    const last = decided(
      { kind: 'theme', tag: 'right-to-housing', action: 'confirm' },
      new Date('2026-11-21T10:00:00Z'),
    );
    for (const order of [
      [first, last],
      [last, first],
    ])
      expect(apply(...order).themes.map(({ id }) => id)).toContain('right-to-housing');
  });
  test('where the text has changed, the words are looked for anew, and else its first sentence stands', () => {
    const added = decided({ kind: 'theme', tag: 'transparent-city', action: 'add', quote: 'The council said' });
    const moved = applyCorrections({ ...tags, themes: [] }, 'Today. The council said so.', [added]);
    expect(moved.themes[0]?.evidence).toEqual([{ start: 7, end: 23, text: 'The council said' }]);
    const gone = applyCorrections({ ...tags, themes: [] }, 'Nothing of it. More.', [added]);
    expect(gone.themes[0]?.evidence[0]?.text).toBe('Nothing of it.');
  });
  test('who, when and why are kept, and the tags name the correction', () => {
    const made = decided({ kind: 'theme', tag: 'right-to-housing', action: 'remove' });
    expect(readCorrection(JSON.stringify(made))).toMatchObject({
      by: 'Ada Quill',
      why: 'read it',
      at: '2026-11-20T10:00:00.000Z',
    });
    expect(correctionKey(made)).toBe(`corrections/${article.id}/${made.id}.json`);
    expect(apply(made).corrections).toEqual([made.id]);
  });
});

describe('a correction that cannot be is refused, with what to do', () => {
  test.each([
    [{ tag: 'age-friendly-towns' }, /no theme "age-friendly-towns". Did you mean age-friendly-city/],
    [{ kind: 'goal', tag: '18' }, /Goals are 1 to 17/],
    [{ kind: 'place', tag: 'Graz' }, /GeoNames id/],
    [{ kind: 'organisation', tag: 'nobody' }, /no organisation "nobody"/],
    [{ action: 'remove' }, /has no theme age-friendly-city to remove/],
    [{ quote: 'words that are not there' }, /does not say "words that are not there"/],
    [{ by: ' ' }, /who made it and why/],
  ] as const)('%o', (about, expected) => expect(refusal(about)).toMatch(expected));
});

test('corrections become labelled lines: what a person looked at, and whether the machine was right to say it', () => {
  const made = [
    decided({ kind: 'theme', tag: 'right-to-housing', action: 'remove' }),
    decided({ kind: 'theme', tag: 'transparent-city', action: 'add' }),
  ];
  expect(labelledLine({ ...article, text }, apply(...made), made)).toMatchObject({
    id: article.id,
    language: 'en',
    themes: expect.not.arrayContaining(['right-to-housing']),
    judged: expect.arrayContaining([
      { kind: 'theme', tag: 'right-to-housing', isRight: false },
      { kind: 'theme', tag: 'transparent-city', isRight: true },
    ]),
    split: 'dev',
  });
});
