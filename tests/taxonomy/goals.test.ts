import { expect, test } from 'vitest';
import { namedGoals } from '../../shared/taxonomy/goals.ts';

test.each([
  ['en', 'It serves SDG 11 and SDG16.3.', ['11', '16']],
  ['en', 'SDGs 5, 10 and 16', ['5', '10', '16']],
  ['en', 'Sustainable Development Goal 4', ['4']],
  ['en', 'Goal 13 of the 2030 Agenda', ['13']],
  ['en', 'A goal 11 minutes from time', []],
  ['en', 'SDG 2030 and SDG 18', []],
  ['es', 'los ODS 5 y 16', ['5', '16']],
  ['fr', 'l’ODD n° 11', ['11']],
  ['fr', 'un odd 11', []],
  ['ca', "l'Objectiu de Desenvolupament Sostenible 11", ['11']],
  ['pt', 'o ODS 1', ['1']],
  ['de', 'das Ziel 11 der Agenda 2030', ['11']],
  ['it', "l'Obiettivo 16 dell'Agenda 2030", ['16']],
  ['nl', 'SDG 6 en 7', ['6', '7']],
  ['sv', 'mål 11 i Agenda 2030', ['11']],
  ['ko', '지속가능발전목표 11과 16', ['11', '16']],
])('finds the goals in %s %j', (language, text, expected) =>
  expect(namedGoals(text, language).map(({ goal }) => goal)).toEqual(expected),
);
