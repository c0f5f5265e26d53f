import { expect, test } from 'vitest';
import { tagArticle } from '../../shared/taxonomy/tag-article.ts';

const tagsOf = (text: string, language: string, title = '') => tagArticle({ title, text, language });
const themesOf = (...asked: Parameters<typeof tagsOf>) => tagsOf(...asked).themes.map(({ id }) => id);

test.each([
  ['en', 'Tenants fight eviction while the landlord raises rents; the council promises affordable housing.'],
  ['es', 'Las inquilinas frenan el desahucio; el ayuntamiento promete vivienda asequible.'],
  ['fr', 'Les locataires refusent l’expulsion locative; la mairie promet des logements sociaux.'],
  ['ca', 'Les llogateres aturen el desnonament; l’ajuntament promet habitatge assequible.'],
  ['pt', 'Inquilinos resistem ao despejo; a câmara promete habitação acessível.'],
  ['de', 'Mieterinnen wehren sich gegen die Zwangsräumung; die Stadt verspricht bezahlbaren Wohnraum.'],
  ['it', 'Gli inquilini fermano lo sfratto; il comune promette case popolari.'],
  ['nl', 'Huurders verzetten zich tegen ontruiming; de gemeente belooft betaalbare huurwoningen.'],
  ['sv', 'Hyresgäster protesterar mot vräkning; kommunen lovar billiga bostäder.'],
  ['ko', '세입자들이 강제퇴거에 맞섰다. 시청은 공공임대주택을 약속했다.'],
])('T3: the same news has the same theme in %s, without translation', (language, text) =>
  expect(themesOf(text, language)).toContain('right-to-housing'),
);

test('T4: every theme and goal shows the words that caused it, with their places', () => {
  const text = 'The city will insulate homes, lay district heating and use renewable energy instead of fossil fuels.';
  const { themes, sdgs } = tagsOf(text, 'en');
  expect(themes.map(({ id }) => id)).toContain('carbon-free-city');
  for (const { evidence } of [...themes, ...sdgs]) {
    expect(evidence.length).toBeGreaterThan(0);
    for (const { start, end, text: words } of evidence) expect(text.slice(start, end)).toBe(words);
  }
});

test.each([
  ['en', 'A header in stoppage time sank the visitors. The coach praised the open game and the team’s solidarity.'],
  ['es', 'El delantero marcó dos goles. El entrenador habló de la solidaridad del equipo.'],
  ['de', 'Der Dax stieg um ein Prozent. Anleger hoffen auf sinkende Zinsen.'],
  ['ko', '배우의 새 드라마가 시청률 일 위를 차지했다.'],
])('T5: no theme and no goal is an answer (%s)', (language, text) => {
  expect(tagsOf(text, language)).toMatchObject({ themes: [], sdgs: [] });
});

test('T5: a theme the text is full of is surer than one it touches', () => {
  const { themes } = tagsOf(
    'Refugees who fled the war arrive at the reception centre. Asylum seekers get language courses in the library.',
    'en',
  );
  expect(themes[0]?.id).toBe('refugees');
  for (const { score } of themes) expect(score).toBeLessThanOrEqual(themes[0]?.score ?? 0);
});

test('T6: goals are found by their words, several where a text speaks of several', () => {
  const text =
    'Access to safe drinking water and sanitation remains low. Toilets, wastewater and hygiene matter for child mortality, malaria and the health system, hospitals say.';
  expect(tagsOf(text, 'en').sdgs.map(({ goal }) => goal)).toEqual(expect.arrayContaining(['3', '6']));
});

test('T12: words are matched whole: "rights" has no "hts", "ambassador" no "assad", "parking" is no park', () => {
  expect(themesOf('The ambassador signed the copyrights. Parking is free.', 'en')).toEqual([]);
  expect(themesOf('Der Parkettboden glänzt.', 'de')).toEqual([]);
  expect(themesOf('감사합니다. 게이트가 열립니다.', 'ko')).toEqual([]);
});
