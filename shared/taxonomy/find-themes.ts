import type { Hit } from '../text/find-phrases.ts';
import { isLanguage } from '../text/languages.ts';
import type { Span } from '../text/sentences.ts';
import { candidatesIn } from './candidates.ts';
import { evidenceOf, supportOf } from './evidence.ts';
import { lexiconOf, type Meaning } from './lexicon.ts';
import { mentionsIn } from './mentions.ts';
import { tagSettings } from './settings.ts';
import { signsIn } from './signs.ts';
import type { ThemeTag } from './tags.ts';
import { type ThemeModel, themeModel } from './theme-model.ts';
import { logOddsOf } from './trees.ts';
import type { Weighed } from './weigh.ts';

const { doubtfulRelevance, leastRelevance, leastScore, maxThemes, sureScore } = tagSettings;

/** An article as themes are looked for in it. */
interface Readable {
  readonly title: string;
  readonly text: string;
  readonly language: string;
  /** What the lexicon of its language found in its text. */
  readonly hits: readonly Hit<Meaning>[];
}

/** The themes an article is about, the surest first, each with its words; none where it is likely about something else. */
export function themesIn({ title, text, language, hits }: Readable, model: ThemeModel = themeModel): ThemeTag[] {
  const signs = signsIn(mentionsIn(lexiconOf(language)(title)), mentionsIn(hits));
  const { candidates, relevance } = candidatesIn(signs, model);
  const scored = candidates.map(({ theme, numbers, speaking }) => ({
    theme,
    speaking,
    score: chanceOf(logOddsOf(model.trees, numbers)),
  }));
  const surest = Math.max(0, ...scored.map(({ score }) => score));
  if (isLanguage(language) && !isOurs(relevance, surest)) return [];
  return scored
    .filter(({ score }) => score >= leastScore)
    .map(({ theme, score, speaking }) => {
      const said = tellingOf(speaking.filter(({ sign }) => sign.inText.length > 0));
      const titled = () => speaking.flatMap(({ sign }) => sign.inTitle);
      const spans = said.length > 0 ? said : supportOf(text, language, titled());
      return { id: theme, score, evidence: evidenceOf(text, spans) };
    })
    .filter(({ evidence }) => evidence.length > 0)
    .toSorted((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .slice(0, maxThemes);
}

/** The words that speak for a theme loudly enough to tell a reader why: a quarter as much as the loudest, or more. */
function tellingOf(speaking: Weighed['speaking']): Span[] {
  const loudest = Math.max(0, ...speaking.map(({ adds }) => adds));
  const telling = speaking.filter(({ adds }) => adds >= loudest / 4);
  return telling.flatMap(({ sign }) => sign.inText.flatMap(({ spans }) => spans));
}

/** Whether an article is likely enough to be about any theme; less will do where one theme is very sure. */
const isOurs = (relevance: number, surest: number) =>
  relevance >= leastRelevance || (relevance >= doubtfulRelevance && surest >= sureScore);

const chanceOf = (logOdds: number) => Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000;
