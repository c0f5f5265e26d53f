import { type Html, html } from './html.ts';

/** The attributes that mark a text of the world with its language and direction. */
export function spoken(language: string): Html {
  const locale = localeOf(language);
  // An empty `lang` says that the language is unknown, so that it is not taken for the page's own.
  return locale ? html` lang="${locale.toString()}" dir="${directionOf(locale)}"` : html` lang="" dir="auto"`;
}

/** The name of a language in English, unless it is English or unknown. */
export function languageName(language: string): string | undefined {
  const locale = localeOf(language);
  return locale && locale.language !== 'en' ? names.of(locale.toString()) : undefined;
}

const names = new Intl.DisplayNames('en', { type: 'language' });
const rightToLeft = new Set('Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa'.split(' '));

function localeOf(language: string): Intl.Locale | undefined {
  try {
    const locale = new Intl.Locale(language);
    return /^und\b/.test(locale.toString()) ? undefined : locale;
  } catch {
    return undefined;
  }
}

const directionOf = (locale: Intl.Locale) => (rightToLeft.has(locale.maximize().script ?? '') ? 'rtl' : 'ltr');
