import type { Hit } from '../text/find-phrases.ts';
import { isLanguage } from '../text/languages.ts';
import { evidenceOf, supportOf } from './evidence.ts';
import { lexiconOf, type Meaning } from './lexicon.ts';
import { mentionsIn } from './mentions.ts';
import { tagSettings } from './settings.ts';
import { signsIn } from './signs.ts';
import type { ThemeTag } from './tags.ts';
import { type ThemeModel, themeModel } from './theme-model.ts';
import { relevanceOf, type Weighed, weigh } from './weigh.ts';

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
  const weighed = weigh(signs, model);
  if (isLanguage(language) && !isOurs(relevanceOf(signs, model), weighed)) return [];
  return weighed
    .filter(({ score }) => score >= leastScore)
    .map(({ theme, score, speaking }) => {
      const said = speaking.flatMap(({ inText }) => inText.flatMap(({ spans }) => spans));
      const titled = () => speaking.flatMap(({ inTitle }) => inTitle);
      const spans = said.length > 0 ? said : supportOf(text, language, titled());
      return { id: theme, score, evidence: evidenceOf(text, spans) };
    })
    .filter(({ evidence }) => evidence.length > 0)
    .toSorted((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .slice(0, maxThemes);
}

/** Whether an article is likely enough to be about any theme; less will do where one theme is very sure. */
function isOurs(relevance: number, weighed: readonly Weighed[]): boolean {
  if (relevance >= leastRelevance) return true;
  return relevance >= doubtfulRelevance && weighed.some(({ score }) => score >= sureScore);
}
