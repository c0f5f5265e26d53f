import { taxonomy } from '../../../shared/taxonomy/theme.ts';
import type { Language } from '../../../shared/text/languages.ts';
import { words } from '../../../shared/text/words.ts';

export const detectableLanguages: readonly Language[] = ['en', 'es', 'fr', 'de', 'pt', 'ca', 'it', 'nl', 'sv', 'ko'];

const endings: Readonly<Record<Language, readonly string[]>> = {
  en: ['', 's', 'ed', 'ing', 'ment', 'er'],
  es: ['', 's', 'ar', 'ado', 'aciones', 'mente'],
  fr: ['', 's', 'er', 'é', 'ement', 'ations'],
  de: ['', 'en', 'er', 'ung', 'ungen', 'lich'],
  pt: ['', 's', 'ar', 'ado', 'ações', 'mente'],
  ca: ['', 's', 'ar', 'at', 'acions', 'ment'],
  it: ['', 'i', 'are', 'ato', 'azioni', 'mente'],
  nl: ['', 'en', 'er', 'ing', 'heid', 'lijk'],
  sv: ['', 'ar', 'er', 'ning', 'het', 'lig'],
  ko: ['', '은', '를', '의', '에서', '과'],
};
const heads = 'al bor cen dan fer gol hav jun kes lum mar nov pal rin sol tur ver win zam ost'.split(' ');
const cores = 'a e i o u an en in on un ar er ir or ur al el il ol ul'.split(' ');
const tails = 'b c d f g k l m n p r s t v x z nd st rt ns'.split(' ');
const syllables = '가나다라마바사아자차카타파하고노도로모보소오조초구누두루무부수우주'.split('');

const remembered = new Map<Language, readonly string[]>();

/** A few thousand invented words of a language with its endings, the words of its themes' own terms first. */
export function fillersOf(language: Language): readonly string[] {
  const known = remembered.get(language);
  if (known) return known;
  const own = new Set(
    taxonomy.themes.flatMap(({ terms }) =>
      (terms[language] ?? []).flatMap((term) => [...words(term)].map(({ text }) => text)),
    ),
  );
  const stems =
    language === 'ko'
      ? syllables.flatMap((a) => syllables.map((b) => a + b))
      : heads.flatMap((a) => cores.flatMap((b) => tails.map((c) => a + b + c)));
  const invented = stems.flatMap((stem, i) => (i % 3 === 0 ? endings[language].map((ending) => stem + ending) : []));
  const made = [...own, ...invented];
  remembered.set(language, made);
  return made;
}
