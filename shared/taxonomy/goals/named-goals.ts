import { isLanguage, type Language } from '../../text/languages.ts';
import { type Span, sentences } from '../../text/sentences.ts';
import names from './goal-names.json' with { type: 'json' };
import { isTarget } from './goal-target.ts';

/** A goal, or one of its targets, where a text names it by number. */
export interface NamedGoal extends Span {
  readonly goal: string;
  readonly target?: string;
}

/** Ways to write goals with their numbers: surely ones, ones that need the agenda in the same sentence, and targets, which need it in the text. */
interface Patterns {
  readonly sure: readonly RegExp[];
  readonly plain: RegExp;
  readonly target: RegExp;
  readonly agenda: RegExp;
}

const built = new Map<Language, Patterns>();
const lastGoal = 17;
const numbers = /(?<![\d.])(\d{1,2})(?:\.(\d{1,2}|[a-d])(?![\p{L}\d]))?/gu;
/** What makes a number with a point an amount: `target 2.5 per cent`. */
const amount = String.raw`(?!\s*(?:[%°€$£]|per ?cent|prozent|por cent|pour cent|procent|mil|bill|degree|point|ton))`;

/** The Sustainable Development Goals and targets a text names by number: `SDG 11`, `ODS 5 y 16`, `Goal 11 of the 2030 Agenda`, `target 11.7`. */
export function namedGoals(text: string, language: string): NamedGoal[] {
  const { sure, plain, target, agenda } = patternsOf(isLanguage(language) ? language : 'en');
  const isInAgenda = agenda.test(text);
  const inAgenda = isInAgenda ? sentences(text).filter(({ start, end }) => agenda.test(text.slice(start, end))) : [];
  const isBeside = ({ index }: RegExpExecArray) => inAgenda.some(({ start, end }) => start <= index && index < end);
  return [
    ...sure.flatMap((pattern) => [...text.matchAll(pattern)]),
    ...[...text.matchAll(plain)].filter(isBeside),
    ...(isInAgenda ? text.matchAll(target) : []),
  ].flatMap(({ 0: whole, 1: list = '', index }) => {
    const span = { start: index, end: index + whole.length };
    return [...list.matchAll(numbers)].flatMap(([, goal = '', part]) => {
      if (Number(goal) < 1 || Number(goal) > lastGoal) return [];
      const named = { ...span, goal: String(Number(goal)) };
      const id = `${named.goal}.${part}`;
      return [part !== undefined && isTarget(id) ? { ...named, target: id } : named];
    });
  });
}

function patternsOf(language: Language): Patterns {
  const known = built.get(language);
  if (known) return known;
  const { goal, plain, target, and } = names[language];
  const isShort = (name: string) => !/\p{Ll}{2}|[\uac00-\ud7a3]/u.test(name);
  const pointed = String.raw`\d{1,2}\.(?:\d{1,2}|[a-d])(?![\p{L}\d])`;
  const number = String.raw`(?:${pointed}|\d{1,2}(?!\d|\.\d))`;
  const list = (one: string) => `(${one}(?:\\s*(?:,|&|/|-|–|(?:,\\s*)?(?:${and.join('|')})(?=\\s))\\s*${one})*)`;
  const pattern = (found: readonly string[], numbered: string, flags: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${found.join('|')})[\\s-]*(?:(?:n|nr|no)?[.º°o]*\\s*)${numbered}`, flags);
  const between = `(?:[\\s-]*(?:${target.join('|')}))?`;
  const sure = (found: readonly string[]) => found.map((name) => `${name}${between}`);
  const fresh = {
    sure: [
      pattern(sure(['SDGs?', ...goal.filter(isShort)]), list(number), 'gu'),
      pattern(sure(goal.filter((name) => !isShort(name))), list(number), 'giu'),
    ],
    plain: pattern(plain, list(number + amount), 'giu'),
    target: pattern([...plain, ...target], list(pointed + amount), 'giu'),
    agenda: new RegExp(['(?<!\\d)2030(?!\\d)', 'SDGs?', ...goal].join('|'), 'u'),
  };
  built.set(language, fresh);
  return fresh;
}
