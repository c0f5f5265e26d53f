import { counter, type MailTexts } from './texts.ts';

const n = counter('nl');

export const nl: MailTexts = {
  listName: 'Human Rights Cities Monitor: weekbrief',
  title: 'Mensenrechten in steden',
  week: (week) => `Week ${week}`,
  articles: (count) => n(count, 'artikel', 'artikelen'),
  networks: (count) => n(count, 'netwerk', 'netwerken'),
  news: (networks, articles) => `Deze week: ${articles} van ${networks}.`,
  partial: (answered, polled) =>
    `Slechts ${answered} van ${polled} konden worden gelezen: zie elk aantal als ondergrens en elke verandering met voorbehoud.`,
  noNews: (answered, polled) =>
    `${answered} van ${polled} konden worden gelezen, en geen ervan had een artikel met een datum in deze week.`,
  failed: (answered, polled) =>
    `Slechts ${answered} van ${polled} konden worden gelezen, en er werd geen artikel gevonden. Dit is een storing van de monitor, geen rustige week.`,
  noneOfYours: 'Over wat u koos, is deze week niets verschenen. Het hele overzicht staat op de website.',
  stories: 'Berichten',
  also: 'Ook in uw selectie',
  more: (articles) => `Op de website: nog ${articles}.`,
  onTheSite: 'Het hele overzicht, met de cijfers en wat is weggelaten',
  chart: {
    title: 'Thema’s van de week',
    theme: 'Thema',
    thisWeek: 'Deze week',
    usual: 'Gewoonlijk',
    up: 'meer dan gewoonlijk',
    down: 'minder dan gewoonlijk',
    alt: (items) => `Staafdiagram van artikelen per thema: ${items}. De tabel hieronder bevat dezelfde cijfers.`,
  },
  why: 'U ontvangt dit bericht omdat u de weekbrief hebt aangevraagd en dat hebt bevestigd.',
  yourChoice: (items) => `Uw selectie: ${items}.`,
  change: 'Wijzigen wat u ontvangt, een pauze nemen of uw gegevens ophalen',
  leave: 'Afmelden',
  yoursAlone: 'Deze twee links zijn alleen van u: haal ze weg voordat u dit bericht doorstuurt.',
  noTracking: 'Geen tracking: er wordt niets van elders geladen, en elke link is het adres waar hij naartoe leidt.',
  confirm: {
    subject: 'Bevestig uw aanmelding: weekbrief van de Human Rights Cities Monitor',
    body: 'Iemand, hopelijk uzelf, heeft gevraagd de weekbrief van de Human Rights Cities Monitor op dit adres te ontvangen. Open de pagina en druk daar op de knop, dan komt hij elke week.',
    button: 'Aanmelding bevestigen',
    valid: (hours) => `De link werkt één keer, ${hours} uur lang.`,
    ignore: 'Was u het niet? Doe dan niets: er komt geen bericht meer en het adres wordt vergeten.',
  },
  known: {
    subject: 'U ontvangt hem al: weekbrief van de Human Rights Cities Monitor',
    body: 'Iemand, hopelijk uzelf, heeft gevraagd de weekbrief op dit adres te ontvangen. U ontvangt hem al. Hier kunt u wijzigen wat u ontvangt, een pauze nemen of u afmelden.',
    button: 'Uw abonnement bekijken en wijzigen',
    ignore: 'Was u het niet? Dan is er niets veranderd en hoeft u niets te doen.',
  },
  headline: {
    failed: 'Deze week konden te weinig netwerken worden gelezen',
    noNews: 'Geen netwerk publiceerde deze week een gedateerd artikel',
    partial: (answered, polled) => `Een onvolledige week: ${answered} van ${polled} konden worden gelezen`,
    more: (themes) => `Meer dan gewoonlijk: ${themes}`,
    less: (themes) => `Minder dan gewoonlijk: ${themes}`,
    both: (more, less) => `Meer dan gewoonlijk: ${more}; minder: ${less}`,
    counts: (articles, networks) => `${articles} van ${networks}`,
    steady: (articles, networks) => `${articles} van ${networks}, en geen opvallende verandering`,
    others: (count) => n(count, 'ander thema', 'andere thema’s'),
  },
  inWeek: (headline, week) => `${headline} (week ${week})`,
  alert: {
    listName: 'Human Rights Cities Monitor: bewaarde zoekopdrachten',
    newArticles: (count) => n(count, 'nieuw artikel', 'nieuwe artikelen'),
    why: 'U ontvangt dit bericht omdat u een zoekopdracht hebt bewaard en dat hebt bevestigd.',
    all: 'Alles wat deze zoekopdracht vindt',
    stop: 'Geen e-mails meer over deze zoekopdracht',
    yoursAlone:
      'De links om te stoppen, te wijzigen en af te melden zijn alleen van u: haal ze weg voordat u dit bericht doorstuurt.',
    confirm: {
      subject: 'Bevestig uw zoekopdracht: nieuwe artikelen per e-mail',
      body: 'Iemand, hopelijk uzelf, heeft gevraagd om een e-mail op dit adres wanneer nieuwe artikelen bij deze zoekopdracht passen. Open de pagina en druk daar op de knop, dan komen ze.',
      button: 'Zoekopdracht bevestigen',
    },
  },
};
