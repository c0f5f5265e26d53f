import { type Hit, phraseFinder } from '../text/find-phrases.ts';
import { isLanguage, type Language } from '../text/languages.ts';
import type { Phrase } from '../text/phrase-trie.ts';
import cityWords from './city-words.json' with { type: 'json' };
import { type Cue, cues, wordsOf } from './cue.ts';
import { type GoalTarget, goalTargets } from './goals/goal-target.ts';
import { type GoalWord, goalWords } from './goals/goal-word.ts';
import { type Guard, guards } from './guard.ts';
import { tagSettings } from './settings.ts';
import { type Theme, taxonomy } from './theme.ts';

/** What a term may do for its theme: decide alone, only in context, or only beside another term because themes share it. */
export type Role = 'alone' | 'in-context' | 'shared';

/** A term of a theme as the guards leave it, or the words of a cue. */
export interface Term {
  /** What weights are kept under: the cue's id, or the theme's and the role. */
  readonly sign: string;
  /** What it says of themes, before training. */
  readonly says: ReadonlyMap<string, number>;
  readonly text: string;
  readonly language: string;
  readonly role: Role;
  /** Phrases that must all stand in one sentence. */
  readonly parts: number;
  readonly onlyWith: readonly string[];
  readonly neverWith: readonly string[];
}

/** What a phrase says: (part of) a term, a word that gives context, or something that only looks like a term. */
export type Meaning =
  | { readonly kind: 'term'; readonly term: Term; readonly part: number }
  | { readonly kind: 'cue'; readonly cue: string }
  | { readonly kind: 'goal'; readonly word: GoalWord }
  | { readonly kind: 'target'; readonly target: string; readonly text: string; readonly language: Language }
  | { readonly kind: 'decoy' };

/** The context every theme accepts: that it is about a city. */
export const cityCue = 'city';

const { roleWeights, strengthWeights } = tagSettings;

/** Finds what matters to themes in a text. */
export type Lexicon = (text: string) => Hit<Meaning>[];

const built = new Map<string, Lexicon>();

/** The lexicon of a language, made when it is first asked for. In a language we have no words for, it knows the names. */
export function lexiconOf(language: string): Lexicon {
  const key = isLanguage(language) ? language : 'names';
  const lexicon = built.get(key) ?? phraseFinder<Meaning>(key, phrasesOf(key));
  built.set(key, lexicon);
  return lexicon;
}

function phrasesOf(language: Language | 'names'): Phrase<Meaning>[] {
  const ours = guards.filter((guard) => guard.language === language || guard.language === 'any');
  return [
    ...taxonomy.themes.flatMap((theme) => phrasesOfTheme(theme, language, ours)),
    ...(language === 'names' ? [] : cues.flatMap((cue) => phrasesOfCue(cue, language))),
    ...(language === 'en'
      ? goalWords.map((word) => ({ text: word.text, meaning: { kind: 'goal', word } }) as const)
      : []),
    ...(language === 'names' ? [] : goalTargets.flatMap((target) => phrasesOfTarget(target, language))),
    ...contextPhrases(language, ours),
  ];
}

const phrasesOfTarget = ({ target, words }: GoalTarget, language: Language): Phrase<Meaning>[] =>
  words[language].map((text) => ({ text, meaning: { kind: 'target', target, text, language } }));

function phrasesOfTheme({ id, terms, names }: Theme, language: Language | 'names', ours: readonly Guard[]) {
  const texts = [...(language === 'names' ? [] : terms[language]), ...names];
  return texts.flatMap((text) => {
    const applying = ours.filter((guard) => guard.term === text && guard.themes.includes(id));
    return phrasesOfTerm({ theme: id, text, language }, applying);
  });
}

/** City words, words that guards ask for, and decoys. */
function contextPhrases(language: Language | 'names', ours: readonly Guard[]): Phrase<Meaning>[] {
  const city = language === 'names' ? [] : cityWords[language];
  return [
    ...city.map((text) => ({ text, meaning: { kind: 'cue', cue: cityCue } as const })),
    ...ours
      .flatMap((guard) => ('words' in guard ? guard.words : []))
      .map((cue) => ({ text: cue, meaning: { kind: 'cue', cue } as const })),
    ...ours
      .filter(({ rule }) => rule === 'never')
      .map(({ term }) => ({ text: term, meaning: { kind: 'decoy' } as const })),
  ];
}

function phrasesOfCue(cue: Cue, language: Language): Phrase<Meaning>[] {
  const { id, says } = cue;
  const weights = new Map(Object.entries(says).map(([theme, strength]) => [theme, strengthWeights[strength]]));
  return wordsOf(cue, language).flatMap((text) => {
    const parts = text.split(' + ');
    const sign = isOneWord(text, language) ? `${id}:word` : id;
    const term: Term = {
      sign,
      says: weights,
      text,
      language,
      role: 'alone',
      parts: parts.length,
      onlyWith: [],
      neverWith: [],
    };
    return parts.map((piece, part) => ({ text: piece, meaning: { kind: 'term', term, part } }) as const);
  });
}

/** Whether a phrase is one plain word, which says less than a phrase of several or a long compound, in any language. */
function isOneWord(text: string, language: Language): boolean {
  const longest = { de: 11, nl: 11, sv: 11, ko: 4 }[language as string] ?? 40;
  return !/[\s'’-]/.test(text) && text.replace('*', '').length <= longest;
}

function phrasesOfTerm(
  { theme, text, language }: { readonly theme: string; readonly text: string; readonly language: string },
  applying: readonly Guard[],
): Phrase<Meaning>[] {
  const rules = new Set(applying.map(({ rule }) => rule));
  const wordsOf = (rule: Guard['rule']) =>
    applying.flatMap((guard) => (guard.rule === rule && 'words' in guard ? guard.words : []));
  const parts = text.split(' + ');
  const role = rules.has('shared') ? 'shared' : rules.has('needs-context') ? 'in-context' : 'alone';
  const term: Term = {
    sign: `${theme}:${role}`,
    says: new Map([[theme, roleWeights[role]]]),
    text,
    language,
    role,
    parts: parts.length,
    onlyWith: wordsOf('only-with'),
    neverWith: wordsOf('never-with'),
  };
  const form = rules.has('case-sensitive') ? 'this-case' : rules.has('as-written') ? 'this-word' : 'this-stem';
  return parts.map((words, part) => ({ text: words, meaning: { kind: 'term', term, part }, form }));
}
