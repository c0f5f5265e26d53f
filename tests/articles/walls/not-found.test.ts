import { expect, test } from 'vitest';
import { isNotFound } from '../../../shared/articles/walls/not-found.ts';

const shown = 'Try the search, or go back to the home of the city.';

test.each([
  'Page not found',
  '404',
  'Error 404',
  '404 Not Found',
  'Oops! 404 | City of Harbour',
  'Not found – City of Harbour',
  'City of Harbour: página no encontrada',
  'La página no existe',
  'Seite nicht gefunden | Stadt Hafen',
  'Sidan finns inte',
  'Pagina niet gevonden',
  '503 Service Unavailable',
  'Site under maintenance',
  '페이지를 찾을 수 없습니다',
  'ページが見つかりません',
])('a title says that the page is not there: %s', (title) => {
  expect(isNotFound(title, shown)).toBe(true);
});

test.each([
  '404 families lose their homes in one night',
  'Route 503 runs again after the tenants’ protest',
  'Lift maintenance in Block 7 begins on Monday',
  'No existe un plan de vivienda, dice la defensora del pueblo',
  'Missing names: the council opens its archive',
  'Solutions introuvables pour les locataires du quai',
  'Bodies not found after the flood, families ask why',
  'Wohnung nicht gefunden: jede dritte Familie sucht länger als ein Jahr',
])('news may have such words in its title: %s', (title) => {
  expect(isNotFound(title, shown)).toBe(false);
});
