/** A calendar day in words of a language; what is no whole day stays as it is. */
export function dayIn(language: string, date: string): string {
  const [day] = /^\d{4}-\d\d-\d\d/.exec(date) ?? [];
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) ? date : format(language).format(ms);
}

/** A span of days in words of a language. */
export const spanIn = (language: string, from: string, to: string): string =>
  format(language)
    .formatRange(Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`))
    .replaceAll(/[\u2009\u202f\u00a0]/g, ' ');

const formats = new Map<string, Intl.DateTimeFormat>();
function format(language: string): Intl.DateTimeFormat {
  const known =
    formats.get(language) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, known);
  return known;
}
