import { expect, test } from 'vitest';
import { type Card, compareCards } from '../../shared/stories/compare.ts';
import { evidenceIn } from '../../shared/stories/evidence.ts';

/** What is kept of an article that a site publishes in November 2026. */
function card(url: string, language: string, day: number, [title = '', text = '']: readonly string[]): Card {
  const { host } = new URL(url);
  const evidence = evidenceIn({ title, text, language, url, links: [], themes: [] });
  return { id: url, day: `2026-11-${day}`, language, host, title, evidence, keys: [] };
}
const english = card('https://ostrand.example/en/1', 'en', 16, [
  'Ostrand gives every newborn a tree',
  'From 1 January the town of Ostrand plants a tree for every newborn. Last year 1,900 children were born there. Mayor Lovisa Kranz said that parents may choose between lime and pear.',
]);
const german = card('https://baumbund.example/7', 'de', 18, [
  'Ein Baum für jedes Kind in Ostrand',
  'Für jedes Neugeborene pflanzt die Stadt Ostrand ab dem 1. Januar einen Baum. Voriges Jahr kamen dort 1.900 Kinder zur Welt. Die Eltern wählen zwischen Linde und Birne, sagt Bürgermeisterin Lovisa Kranz.',
]);
const korean = card('https://namu.example/3', 'ko', 19, [
  '오스트란드, 아기마다 나무 한 그루',
  '오스트란드시는 1월 1일부터 태어나는 아기마다 나무를 심는다. 지난해 이곳에서 1,900명이 태어났다. 자원봉사자 340명이 돕는다. 이소라 담당관은 배나무가 인기라고 말했다.',
]);

test('D5: one event told in two languages is one story, by names, numbers and days', () => {
  expect(compareCards(english, german)?.because).toBe('names ostrand, lovisa, kranz; numbers 1900; days 1-1');
});

test('D5: a Korean name is found in Latin letters', () => {
  const visitor = card('https://cities.example/9', 'en', 20, [
    'Trees for the newborn',
    'Who plants 1,900 trees a year? The officer in charge is Lee Sora, who starts on 1 January in Ostrand with 340 volunteers.',
  ]);
  expect(compareCards(korean, visitor)?.because).toMatch(/names sora/);
});

test('D4: what lies more than the window apart is no story, however alike', () => {
  expect(compareCards(english, { ...german, day: '2027-01-05' })).toBeUndefined();
});

test('D6: two events of one town are two stories, whoever speaks at both', () => {
  const other = card('https://ostrand.example/en/2', 'en', 17, [
    'Ostrand opens a second library',
    'Mayor Lovisa Kranz opened the second library of Ostrand on Saturday. It lends tools and games, too, and stays open until ten.',
  ]);
  expect(compareCards(english, other)).toBeUndefined();
});
