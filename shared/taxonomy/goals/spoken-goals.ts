import type { Hit } from '../../text/find-phrases.ts';
import type { Span } from '../../text/sentences.ts';
import { evidenceOf } from '../evidence.ts';
import type { Meaning } from '../lexicon.ts';
import { tagSettings } from '../settings.ts';
import type { GoalTag } from '../tags.ts';
import { goalOf } from './goal-target.ts';
import { type GoalModel, goalsOfCue } from './goal-word.ts';

const { goalRepeat, leastGoalScore, snippetCharacters } = tagSettings;

/** What a text says of a goal, beside what it says of the others. */
export interface GoalSigns {
  readonly goal: string;
  readonly amount: number;
  readonly share: number;
  readonly rival: number;
  readonly first: number;
  readonly spans: readonly Span[];
}

/** The goals a text has words for, and how much of each. */
export function goalSigns(hits: readonly Hit<Meaning>[], characters: number): GoalSigns[] {
  const found = new Map<string, Map<string, { weight: number; spans: Span[] }>>();
  for (const hit of hits) {
    for (const { goal, text, weight } of wordsOf(hit.meaning)) {
      const words = found.get(goal) ?? new Map<string, { weight: number; spans: Span[] }>();
      const word = words.get(text) ?? { weight, spans: [] };
      word.spans.push({ start: hit.start, end: hit.end });
      found.set(goal, words.set(text, word));
    }
  }
  const density = Math.min(1, snippetCharacters / Math.max(1, characters));
  const amounts = new Map([...found].map(([goal, words]) => [goal, density * amountOf([...words.values()])]));
  const total = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
  return [...found].map(([goal, words]) => {
    const amount = amounts.get(goal) ?? 0;
    const rival = Math.max(0, ...[...amounts].map(([other, much]) => (other === goal ? 0 : much)));
    return {
      goal,
      amount: Math.log1p(amount),
      share: amount / total,
      rival: Math.log1p(rival),
      first: amount > rival ? 1 : 0,
      spans: [...words.values()].flatMap(({ spans }) => spans),
    };
  });
}

/** How surely a text speaks of a goal, in log-odds. */
export const weighGoal = (
  { goal, amount, share, rival, first }: Omit<GoalSigns, 'spans'>,
  { weights, goals }: Pick<GoalModel, 'weights' | 'goals'>,
) =>
  weights.bias +
  (goals[goal] ?? 0) +
  weights.amount * amount +
  weights.share * share +
  weights.rival * rival +
  weights.first * first;

/** The goals a text speaks of without their number. None is an answer, too, and so are several. */
export function spokenGoals(text: string, hits: readonly Hit<Meaning>[], model: GoalModel): GoalTag[] {
  return goalSigns(hits, text.length)
    .map((signs) => ({ ...signs, score: Math.round(1000 / (1 + Math.exp(-weighGoal(signs, model)))) / 1000 }))
    .filter(({ score }) => score >= leastGoalScore)
    .map(({ goal, score, spans }) => ({ goal, score, evidence: evidenceOf(text, spans) }));
}

/** Words that speak of goals: English ones of the goals' own, in other languages those of targets and of cues. */
function wordsOf(meaning: Meaning) {
  if (meaning.kind === 'target' && meaning.language !== 'en')
    return [{ goal: goalOf(meaning.target), text: meaning.text, weight: 1 }];
  if (meaning.kind === 'goal') return [meaning.word];
  if (meaning.kind !== 'term' || meaning.term.parts > 1) return [];
  const { sign, text, language } = meaning.term;
  if (language === 'en') return [];
  return (goalsOfCue.get(sign.replace(':word', '')) ?? []).map((goal) => ({ goal, text, weight: 1 }));
}

const amountOf = (words: readonly { weight: number; spans: readonly Span[] }[]) =>
  words.reduce((sum, { weight, spans }) => sum + weight * (1 + goalRepeat * Math.log(spans.length)), 0);
