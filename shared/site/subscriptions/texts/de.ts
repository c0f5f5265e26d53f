import type { PageTexts } from './texts.ts';

export const de: PageTexts = {
  signUp: {
    title: 'Der Wochenbrief per E-Mail',
    lead: 'Jede Woche, was Städte, Gemeinden und ihre Netzwerke über Menschenrechte in Städten veröffentlicht haben: alles, oder nur Ihre Themen.',
    lookAgain: 'Bitte noch einmal ansehen',
    address: 'Ihre E-Mail-Adresse',
    leaveEmpty: 'Dieses Feld leer lassen',
    button: 'Bestellen',
    letter: 'An Ihre Adresse kommt eine Nachricht; erst mit dem Link darin beginnt das Abonnement.',
  },
  wrong: {
    address: 'Bitte schreiben Sie eine einzige Adresse, etwa name@example.org.',
    form: 'Das Formular konnte nicht gelesen werden.',
    choice: 'Eine der Angaben gibt es nicht. Bitte wählen Sie noch einmal.',
    search:
      'Diese Suche kann nicht gespeichert werden. Suchen Sie zuerst im Archiv, mit Wörtern oder Filtern, und folgen Sie dem Link unter dem Gefundenen.',
  },
  search: {
    title: 'Neue Artikel per E-Mail, sofort',
    lead: 'Eine E-Mail kommt, wenn es zu dieser Suche neue Artikel gibt; sind es viele, kommen sie in einer E-Mail.',
    button: 'Diese E-Mails bestellen',
    often: 'Wie oft höchstens',
    hour: 'eine E-Mail pro Stunde',
    day: 'eine E-Mail am Tag',
  },
  fields: {
    themes: 'Themen',
    noThemes: 'Wählen Sie keines, dann erhalten Sie die Woche als Ganzes.',
    allOf: (group) => `Alle davon: ${group}`,
    articleLanguages: 'Sprachen der Artikel',
    noLanguages: 'Wählen Sie keine, dann erhalten Sie Artikel in allen Sprachen.',
    countries: 'Länder, von denen die Artikel handeln, mit zwei Buchstaben, durch Kommas getrennt',
    language: 'Sprache der E-Mails',
    whenNothing: 'In einer Woche ohne etwas zu Ihrer Auswahl',
    tell: 'eine kurze E-Mail, die das sagt',
    silence: 'keine E-Mail',
    format: 'Form der E-Mail',
    html: 'mit Gestaltung und Diagramm',
    text: 'nur Text',
    briefing: 'Der Wochenbrief',
    weekly: 'bitte senden',
    none: 'nicht senden',
    searches: 'Gespeicherte Suchen',
    untick: 'Nehmen Sie einen Haken weg und speichern Sie: Zu dieser Suche kommt keine E-Mail mehr.',
    pause: 'Pause: keine E-Mail vor diesem Tag',
  },
  choices: {
    title: 'Ihr Abonnement',
    saved: 'Gespeichert. Die nächste E-Mail richtet sich danach.',
    button: 'Speichern',
    data: 'Ihre Daten',
    download: 'Alles herunterladen, was über Sie aufbewahrt wird',
    erase: 'Abbestellen und alles löschen',
  },
  confirm: {
    title: 'Die Bestellung bestätigen',
    lead: 'Drücken Sie die Schaltfläche, dann kommt der Wochenbrief zu Ihnen.',
    leadSearch: 'Drücken Sie die Schaltfläche, dann kommen E-Mails zu dieser Suche zu Ihnen.',
    button: 'Ich stimme zu: bitte senden',
  },
  leave: {
    title: 'Abbestellen',
    lead: 'Drücken Sie die Schaltfläche, und es wird Ihnen keine E-Mail mehr gesandt: kein Wochenbrief und nichts zu gespeicherten Suchen.',
    button: 'Abbestellen',
    titleSearch: 'Keine E-Mails mehr zu einer Suche',
    leadSearch:
      'Drücken Sie die Schaltfläche, und zu dieser Suche kommt keine E-Mail mehr. Alles andere bleibt, wie es ist.',
    leadSearches:
      'Drücken Sie die Schaltfläche, und zu Ihren gespeicherten Suchen kommt keine E-Mail mehr. Alles andere bleibt, wie es ist.',
    buttonSearch: 'Diese E-Mails beenden',
  },
  messages: {
    asked: [
      'Sehen Sie in Ihr Postfach',
      'Wenn die Adresse stimmt, ist eine Nachricht unterwegs. Öffnen Sie den Link darin innerhalb von zwei Tagen. Nach einigen Minuten keine Nachricht? Sehen Sie im Spam-Ordner nach, dann versuchen Sie es noch einmal.',
    ],
    confirmed: [
      'Sie sind angemeldet',
      'Der nächste Wochenbrief kommt zu Ihnen. Jeder Wochenbrief hat einen Link, um zu ändern, was Sie erhalten, und einen, um abzubestellen.',
    ],
    watched: [
      'Die Suche ist gespeichert',
      'Eine E-Mail kommt, wenn es dazu neue Artikel gibt. Jede E-Mail hat einen Link, um sie zu beenden, einen, um zu ändern, was Sie erhalten, und einen, um abzubestellen.',
    ],
    expired: [
      'Dieser Link gilt nicht mehr',
      'Er wurde schon benutzt, ist zu alt, oder ein Teil ging unterwegs verloren. Melden Sie sich mit Ihrer Adresse an, dann kommt eine Nachricht mit einem neuen Link: zum Bestätigen, oder zu Ihrer Auswahl, wenn Sie schon angemeldet sind.',
    ],
    wrongChoice: [
      'Diese Angabe gibt es nicht',
      'Es wurde nichts geändert. Gehen Sie zurück und wählen Sie noch einmal.',
    ],
    tooMany: [
      'Zu viele Anmeldungen',
      'Aus Ihrem Netz kamen innerhalb einer Stunde zu viele. Bitte versuchen Sie es später; Sie haben nichts falsch gemacht.',
    ],
    left: ['Sie haben abbestellt', 'Es wird keine E-Mail mehr gesandt, und Ihre Adresse ist vergessen.'],
    erased: ['Alles ist gelöscht', 'Es wird keine E-Mail mehr gesandt, und wir bewahren nichts über Sie auf.'],
    stopped: [
      'Diese E-Mails sind beendet',
      'Alles andere bleibt, wie es war. Die Suche steht auf dieser Website weiter allen offen.',
    ],
  },
  fingerprint:
    'Eines bleibt: ein Fingerabdruck der Adresse, aus dem niemand sie lesen kann, damit wir nie wieder versehentlich an sie schreiben.',
  consentNote: 'Dazu bleibt der Vermerk, dass Sie E-Mails zugestimmt hatten, ohne Ihren Namen und Ihre Adresse.',
  subscribe: 'Bestellen',
  digests: 'Die Wochenübersichten lesen',
  languages: 'Diese Seite auf',
};
