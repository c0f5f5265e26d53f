import { detectLanguage } from '../text/detect-language.ts';
import { isLanguage, primarySubtag } from '../text/languages.ts';
import { themesIn } from './find-themes.ts';
import { goalsIn } from './goals/find-goals.ts';
import { lexiconOf } from './lexicon.ts';
import { organisationsIn } from './organisations/find-organisations.ts';
import { placesIn } from './places/find-places.ts';
import { tagSettings } from './settings.ts';
import { taggerVersion } from './tagger-version.ts';
import type { OrganisationTag, PlaceTag, Tags } from './tags.ts';
import { taxonomy } from './theme.ts';

const { maxCharacters, tellingCharacters } = tagSettings;

/** What tagging reads of an article. */
export interface Taggable {
  readonly title: string;
  readonly text: string;
  /** As the page or feed says it, `en-GB` or `en`; left out, the text tells. */
  readonly language?: string;
  /** Countries that its sources speak of (`places/scope.ts`). Default: none. */
  readonly scope?: readonly string[];
}

/** What an article is about. Every tag points to words of the text; what only the title says is reported where the text bears it out. */
export function tagArticle({ title, text: whole, language: stated, scope = [] }: Taggable): Tags {
  const text = whole.slice(0, maxCharacters);
  const language = languageOf(title, text, stated);
  const hits = lexiconOf(language)(text);
  const organisations = organisationsIn(text, language);
  return {
    language,
    taxonomyVersion: taxonomy.version,
    taggerVersion,
    themes: themesIn({ title, text, language, hits }),
    sdgs: goalsIn(text, language, hits),
    places: outside(organisations, placesIn(text, language, scope)),
    organisations,
  };
}

/** The `Utrecht` of `Utrecht University` is no place. */
const outside = (organisations: readonly OrganisationTag[], places: readonly PlaceTag[]) =>
  places.filter((place) => !organisations.some(({ start, end }) => start <= place.start && place.end <= end));

/** The stated language, unless both it and the language of the text are ones we know and they differ: pages often state their template's. */
function languageOf(title: string, text: string, stated: string | undefined): string {
  const tag = stated === undefined ? undefined : primarySubtag(stated);
  const told = tag === undefined || (isLanguage(tag) && text.length >= tellingCharacters);
  const detected = told ? detectLanguage(`${title}\n${text}`) : undefined;
  if (tag === undefined) return detected ?? 'und';
  return detected !== undefined && isLanguage(detected) ? detected : tag;
}
