import { isLanguage, type Language } from '../text/languages.ts';
import { type Span, sentences } from '../text/sentences.ts';
import { evidenceOf } from './evidence.ts';
import names from './goal-names.json' with { type: 'json' };
import type { GoalTag } from './tags.ts';

/** Ways to write goals with their numbers: surely ones, and ones that need the agenda in the same sentence. */
interface Patterns {
  readonly sure: readonly RegExp[];
  readonly plain: RegExp;
  readonly agenda: RegExp;
}

const built = new Map<Language, Patterns>();
const lastGoal = 17;

/** The Sustainable Development Goals a text names by number: `SDG 11`, `ODS 5 y 16`, `Goal 11 of the 2030 Agenda`. */
export function namedGoals(text: string, language: string): GoalTag[] {
  const { sure, plain, agenda } = patternsOf(isLanguage(language) ? language : 'en');
  const inAgenda = sentences(text).filter(({ start, end }) => agenda.test(text.slice(start, end)));
  const named = [...sure, plain].flatMap((pattern) =>
    [...text.matchAll(pattern)].filter(
      ({ index }) => pattern !== plain || inAgenda.some(({ start, end }) => start <= index && index < end),
    ),
  );
  const spans = new Map<number, Span[]>();
  for (const { 0: whole, 1: numbers = '', index } of named) {
    for (const [, digits] of numbers.matchAll(/(?<![\d.])(\d{1,2})/g)) {
      const goal = Number(digits);
      const span = { start: index, end: index + whole.length };
      if (goal >= 1 && goal <= lastGoal) spans.set(goal, [...(spans.get(goal) ?? []), span]);
    }
  }
  return [...spans]
    .toSorted(([a], [b]) => a - b)
    .map(([goal, where]) => ({ goal: String(goal), score: 1, evidence: evidenceOf(text, where) }));
}

function patternsOf(language: Language): Patterns {
  const known = built.get(language);
  if (known) return known;
  const { goal, plain, and } = names[language];
  const isShort = (name: string) => !/\p{Ll}{2}|[\uac00-\ud7a3]/u.test(name);
  const number = String.raw`\d{1,2}(?!\d)(?:\.(?:\d{1,2}|[a-d])(?![\p{L}\d]))?`;
  const list = `(${number}(?:\\s*(?:,|&|/|-|–|(?:,\\s*)?(?:${and.join('|')})(?=\\s))\\s*${number})*)`;
  const pattern = (found: readonly string[], flags: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${found.join('|')})[\\s-]*(?:(?:n|nr|no)?[.º°o]*\\s*)${list}`, flags);
  const fresh = {
    sure: [
      pattern(['SDGs?', ...goal.filter(isShort)], 'gu'),
      pattern(
        goal.filter((name) => !isShort(name)),
        'giu',
      ),
    ],
    plain: pattern(plain, 'giu'),
    agenda: new RegExp(['(?<!\\d)2030(?!\\d)', 'SDGs?', ...goal].join('|'), 'u'),
  };
  built.set(language, fresh);
  return fresh;
}
