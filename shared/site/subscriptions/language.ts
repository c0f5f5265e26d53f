import type { Context } from 'hono';
import { languageDetector } from 'hono/language';
import { isLanguage, type Language, languages } from '../../text/languages.ts';

/** The parameter by which somebody chooses the language of a page; a search may ask for a `language` of articles. */
const parameter = 'lang';

/** Finds the language of a page: as chosen in its address, else as the browser asks. Nothing is kept in a cookie. */
export const detectLanguage = languageDetector({
  order: ['querystring', 'header'],
  lookupQueryString: parameter,
  supportedLanguages: [...languages],
  fallbackLanguage: 'en',
  caches: false,
});

/** The language of a page; what its reader chose for mails comes before what the browser asks. */
export function languageOf(c: Context, readers?: Language): Language {
  const asked: unknown = c.get('language');
  const found = typeof asked === 'string' && isLanguage(asked) ? asked : 'en';
  return c.req.query(parameter) === undefined && readers ? readers : found;
}

/** An address that opens in a language. */
export const inLanguage = (path: string, language: Language): string =>
  `${path}${path.includes('?') ? '&' : '?'}${parameter}=${language}`;
