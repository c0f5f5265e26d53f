import { counter, type MailTexts } from './texts.ts';

const n = counter('de');

export const de: MailTexts = {
  listName: 'Human Rights Cities Monitor: Wochenbrief',
  title: 'Menschenrechte in Städten',
  week: (week) => `Woche ${week}`,
  articles: (count) => n(count, 'Artikel', 'Artikel'),
  networks: (count) => n(count, 'Netzwerk', 'Netzwerken'),
  news: (networks, articles) => `In dieser Woche: ${articles} aus ${networks}.`,
  partial: (answered, polled) =>
    `Nur ${answered} von ${polled} konnten gelesen werden: Jede Zahl ist eine Untergrenze, jede Veränderung mit Vorsicht zu nehmen.`,
  noNews: (answered, polled) =>
    `${answered} von ${polled} konnten gelesen werden; keines hatte einen Artikel mit einem Datum aus dieser Woche.`,
  failed: (answered, polled) =>
    `Nur ${answered} von ${polled} konnten gelesen werden, und es wurde kein Artikel gefunden. Das ist ein Ausfall des Monitors, keine ruhige Woche.`,
  noneOfYours:
    'Zu dem, was Sie ausgewählt haben, ist in dieser Woche nichts erschienen. Die ganze Übersicht steht auf der Website.',
  stories: 'Meldungen',
  also: 'Außerdem in Ihrer Auswahl',
  more: (articles) => `Auf der Website: weitere ${articles}.`,
  onTheSite: 'Die ganze Übersicht, mit ihren Zahlen und dem, was nicht aufgenommen wurde',
  chart: {
    title: 'Themen der Woche',
    theme: 'Thema',
    thisWeek: 'Diese Woche',
    usual: 'Üblich',
    up: 'mehr als üblich',
    down: 'weniger als üblich',
    alt: (items) => `Balkendiagramm der Artikel nach Themen: ${items}. Die Tabelle darunter hat dieselben Zahlen.`,
  },
  why: 'Sie erhalten diese Nachricht, weil Sie den Wochenbrief bestellt und das bestätigt haben.',
  yourChoice: (items) => `Ihre Auswahl: ${items}.`,
  change: 'Ändern, was Sie erhalten, eine Pause einlegen oder Ihre Daten abholen',
  leave: 'Abbestellen',
  yoursAlone: 'Diese beiden Links gehören nur Ihnen: Bitte entfernen Sie sie, bevor Sie die Nachricht weiterleiten.',
  noTracking: 'Kein Tracking: Nichts wird nachgeladen, und jeder Link ist genau die Adresse, zu der er führt.',
  confirm: {
    subject: 'Bitte bestätigen: Wochenbrief des Human Rights Cities Monitor',
    body: 'Jemand, hoffentlich Sie selbst, hat den Wochenbrief des Human Rights Cities Monitor an diese Adresse bestellt. Öffnen Sie die Seite und drücken Sie dort die Schaltfläche, dann kommt er jede Woche.',
    button: 'Bestellung bestätigen',
    valid: (hours) => `Der Link gilt einmal, ${hours} Stunden lang.`,
    ignore:
      'Sie waren es nicht? Dann tun Sie nichts: Es kommt keine weitere Nachricht, und die Adresse wird vergessen.',
  },
  known: {
    subject: 'Sie beziehen ihn schon: Wochenbrief des Human Rights Cities Monitor',
    body: 'Jemand, hoffentlich Sie selbst, hat den Wochenbrief an diese Adresse bestellt. Sie erhalten ihn bereits. Hier können Sie ändern, was Sie erhalten, eine Pause einlegen oder abbestellen.',
    button: 'Abonnement ansehen und ändern',
    ignore: 'Sie waren es nicht? Dann hat sich nichts geändert, und Sie müssen nichts tun.',
  },
  headline: {
    failed: 'Zu wenige Netzwerke konnten in dieser Woche gelesen werden',
    noNews: 'Kein Netzwerk hat in dieser Woche einen datierten Artikel veröffentlicht',
    partial: (answered, polled) => `Eine unvollständige Woche: ${answered} von ${polled} konnten gelesen werden`,
    more: (themes) => `Mehr als üblich: ${themes}`,
    less: (themes) => `Weniger als üblich: ${themes}`,
    both: (more, less) => `Mehr als üblich: ${more}; weniger: ${less}`,
    counts: (articles, networks) => `${articles} aus ${networks}`,
    steady: (articles, networks) => `${articles} aus ${networks}, und keine auffällige Veränderung`,
    others: (count) => n(count, 'weiteres Thema', 'weitere Themen'),
  },
  inWeek: (headline, week) => `${headline} (Woche ${week})`,
  alert: {
    listName: 'Human Rights Cities Monitor: gespeicherte Suchen',
    newArticles: (count) => n(count, 'neuer Artikel', 'neue Artikel'),
    why: 'Sie erhalten diese Nachricht, weil Sie eine Suche gespeichert und das bestätigt haben.',
    all: 'Alles, was diese Suche findet',
    stop: 'Keine E-Mails mehr zu dieser Suche',
    yoursAlone:
      'Die Links zum Beenden, Ändern und Abbestellen gehören nur Ihnen: Bitte entfernen Sie sie, bevor Sie die Nachricht weiterleiten.',
    confirm: {
      subject: 'Bitte bestätigen: neue Artikel zu Ihrer Suche',
      body: 'Jemand, hoffentlich Sie selbst, möchte an diese Adresse eine E-Mail, sobald neue Artikel zu dieser Suche passen. Öffnen Sie die Seite und drücken Sie dort die Schaltfläche, dann kommen sie.',
      button: 'Suche bestätigen',
    },
  },
};
