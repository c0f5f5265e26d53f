/**
 * What banners that ask for consent say, by idea, in the languages of the networks. The ideas are those of the IAB
 * Transparency and Consent Framework; the words were gathered from banners seen in daily use.
 */
const ideas: readonly RegExp[] = [
  /\bcookies?\b|쿠키/i,
  /\b(?:our|\d+|nos|nuestros|unsere|onze|nostri|els nostres|nossos|våra) (?:\d+ )?(?:partners?|partenaires|socios|partnern?|parceiros|socis|partner)\b/i,
  /consent\b|consentement|consentimiento|consentimento|consentiment|einwilligung|zustimmung|toestemming|consenso|samtycke|동의/i,
  /legitimate interest|intérêt légitime|interés legítimo|interesse legítimo|interès legítim|berechtigte[sn]? interesse|gerechtvaardigd belang|legittimo interesse|berättigat intresse/i,
  /(?:store|access|save)\b[^.]{0,40}\b(?:information|data)\b[^.]{0,40}\bdevice|stocker[^.]{0,60}(?:appareil|terminal)|almacenar[^.]{0,60}dispositivo|armazenar[^.]{0,60}dispositivo|emmagatzemar[^.]{0,60}dispositiu|auf (?:einem|ihrem) gerät|op (?:een|uw|je) apparaat|sul (?:tuo |suo )?dispositivo|på (?:en|din) enhet/i,
  /personali[sz]ed (?:ads|advertising|content)|show you advertising|publicités? personnalisées?|publicidad personalizada|publicidade personalizada|publicitat personalitzada|personalisierte (?:werbung|anzeigen)|gepersonaliseerde advertenties|annunci personalizzati|anpassade annonser|맞춤형 광고/i,
  /unique identifiers?|identifiants? uniques?|identificadores? únicos?|eindeutige kennungen|unieke identificatoren|identificatori univoci/i,
  /(?:change|withdraw) your (?:mind|choices?|preferences|consent)|modifier vos (?:choix|préférences)|cambiar (?:sus|tus) preferencias|einstellungen (?:ändern|anpassen)|voorkeuren wijzigen/i,
  /privacy (?:policy|notice|settings)|politique de confidentialité|política de privaci|datenschutz(?:erklärung|hinweise)|privacyverklaring|informativa sulla privacy|integritetspolicy|개인정보/i,
];
/** Ideas that must come together: an article about data protection names two or three, in far more words. */
const minIdeas = 4;
/** Mentions of cookies that are enough alone. */
const minCookies = 4;

/** Is a short text the wording of a consent banner? */
export function isAboutConsent(text: string): boolean {
  const cookies = text.match(/\bcookies?\b/gi)?.length ?? 0;
  return cookies >= minCookies || ideas.filter((idea) => idea.test(text)).length >= minIdeas;
}
