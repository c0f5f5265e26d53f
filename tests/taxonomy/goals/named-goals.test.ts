import { expect, test } from 'vitest';
import { namedGoals } from '../../../shared/taxonomy/goals/named-goals.ts';

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
  expect([...new Set(namedGoals(text, language).map(({ goal }) => goal))]).toEqual(expected),
);

test.each([
  ['en', 'The 2030 Agenda asks for more. Under target 11.7 parks must be safe.', ['11.7']],
  ['en', 'SDG 16.a and SDG target 5.2', ['16.a', '5.2']],
  ['en', 'SDGs 11.3, 11.7 and 16.7', ['11.3', '11.7', '16.7']],
  ['en', 'Indicator 11.7.1 of the SDGs', ['11.7']],
  ['en', 'SDG 11.9 does not exist', []],
  ['en', 'Under the 2030 Agenda growth met a target of 7.0, then target 2.5 per cent', []],
  ['en', 'The central bank keeps to target 2.1', []],
  ['es', 'la meta 11.7 de los ODS', ['11.7']],
  ['fr', 'la cible 16.9 des ODD', ['16.9']],
  ['ca', 'la fita 4.7 de l’Agenda 2030', ['4.7']],
  ['pt', 'a meta 5.2 da Agenda 2030', ['5.2']],
  ['de', 'das Unterziel 11.7 der Agenda 2030, also Ziel 11.7', ['11.7']],
  ['it', "il target 12.3 dell'Agenda 2030", ['12.3']],
  ['nl', 'subdoel 8.7 van de SDG’s en SDG 6.2', ['8.7', '6.2']],
  ['sv', 'delmål 11.7 i Agenda 2030', ['11.7']],
  ['ko', '지속가능발전목표의 세부목표 11.7', ['11.7']],
])('finds the targets in %s %j', (language, text, expected) => {
  const targets = namedGoals(text, language).flatMap(({ target }) => target ?? []);
  expect(new Set(targets)).toEqual(new Set(expected));
});
