import type { Hit } from '../../text/find-phrases.ts';
import type { Span } from '../../text/sentences.ts';
import { evidenceOf } from '../evidence.ts';
import type { Meaning } from '../lexicon.ts';
import { tagSettings } from '../settings.ts';
import type { GoalTag, TargetTag } from '../tags.ts';
import { goalOf } from './goal-target.ts';
import { type GoalModel, goalModel } from './goal-word.ts';
import { namedGoals } from './named-goals.ts';
import { spokenGoals } from './spoken-goals.ts';

const { leadCharacters, targetScore } = tagSettings;

/** Goals named by number, which are sure; those of which a target is named in words; and those that the text speaks of in others. */
export function goalsIn(
  text: string,
  language: string,
  hits: readonly Hit<Meaning>[],
  model: GoalModel = goalModel,
): GoalTag[] {
  const numbered = namedGoals(text, language);
  const worded = wordedTargets(hits);
  const targets = targetTags(text, [...numbered, ...worded]);
  const tags = [
    ...tagsOf(text, numbered, 1),
    ...spokenGoals(text, hits, model),
    ...tagsOf(
      text,
      worded.map((span) => ({ ...span, goal: goalOf(span.target) })),
      targetScore,
    ),
  ];
  const once = tags.filter(({ goal }, i) => tags.findIndex((other) => other.goal === goal) === i);
  return once
    .toSorted((a, b) => Number(a.goal) - Number(b.goal))
    .map((tag) => {
      const own = targets.filter(({ target }) => goalOf(target) === tag.goal);
      return own.length > 0 ? { ...tag, targets: own } : tag;
    });
}

/** Targets that words name, in the lead or more than once: a word in passing at the end of a long text names nothing. */
function wordedTargets(hits: readonly Hit<Meaning>[]) {
  const decoys = hits.filter(({ meaning }) => meaning.kind === 'decoy');
  const found = hits.flatMap(({ meaning, start, end }) => {
    const isDecoy = decoys.some((decoy) => decoy.start <= start && end <= decoy.end);
    return meaning.kind === 'target' && !isDecoy ? [{ target: meaning.target, start, end }] : [];
  });
  return found.filter(
    ({ target, start }) => start < leadCharacters || found.filter((other) => other.target === target).length > 1,
  );
}

function tagsOf(text: string, named: readonly (Span & { readonly goal: string })[], score: number): GoalTag[] {
  return [...Map.groupBy(named, ({ goal }) => goal)].map(([goal, spans]) => ({
    goal,
    score,
    evidence: evidenceOf(text, spans),
  }));
}

function targetTags(text: string, named: readonly (Span & { readonly target?: string })[]): TargetTag[] {
  const spans = named.flatMap(({ target, ...span }) => (target === undefined ? [] : [{ target, ...span }]));
  return [...Map.groupBy(spans, ({ target }) => target)]
    .map(([target, where]) => ({ target, evidence: evidenceOf(text, where) }))
    .toSorted((a, b) => a.target.localeCompare(b.target, 'en', { numeric: true }));
}
