import { counter, type MailTexts } from './texts.ts';

const n = counter('ca');

export const ca: MailTexts = {
  listName: 'Human Rights Cities Monitor: butlletí setmanal',
  title: 'Drets humans a les ciutats',
  week: (week) => `Setmana ${week}`,
  articles: (count) => n(count, 'article', 'articles'),
  networks: (count) => n(count, 'xarxa', 'xarxes'),
  news: (networks, articles) => `Aquesta setmana, ${articles} de ${networks}.`,
  partial: (answered, polled) =>
    `Només s’han pogut llegir ${answered} de ${polled}: preneu cada xifra com un mínim i cada canvi amb cautela.`,
  noNews: (answered, polled) =>
    `S’han pogut llegir ${answered} de ${polled}, i cap no ha publicat cap article amb data d’aquesta setmana.`,
  failed: (answered, polled) =>
    `Només s’han pogut llegir ${answered} de ${polled}, i no s’ha trobat cap article. És una fallada del monitor, no una setmana tranquil·la.`,
  noneOfYours: 'Aquesta setmana no s’ha publicat res sobre el que vau triar. El resum complet és al lloc web.',
  stories: 'Notícies',
  also: 'També a la vostra selecció',
  more: (articles) => `Al lloc web: ${articles} més.`,
  onTheSite: 'El resum complet, amb les xifres i el que n’ha quedat fora',
  chart: {
    title: 'Temes de la setmana',
    theme: 'Tema',
    thisWeek: 'Aquesta setmana',
    usual: 'Habitual',
    up: 'més que de costum',
    down: 'menys que de costum',
    alt: (items) => `Gràfic de barres d’articles per tema: ${items}. La taula següent té les mateixes xifres.`,
  },
  why: 'Rebeu aquest missatge perquè vau demanar el butlletí setmanal i ho vau confirmar.',
  yourChoice: (items) => `La vostra selecció: ${items}.`,
  change: 'Canviar el que rebeu, fer una pausa o descarregar les vostres dades',
  leave: 'Donar-se de baixa',
  yoursAlone: 'Aquests dos enllaços són només vostres: traieu-los abans de reenviar el missatge.',
  noTracking: 'Sense seguiment: no es carrega res d’enlloc més i cada enllaç és l’adreça on porta.',
  confirm: {
    subject: 'Confirmeu la subscripció: butlletí setmanal del Human Rights Cities Monitor',
    body: 'Algú, esperem que vós, ha demanat rebre en aquesta adreça el butlletí setmanal del Human Rights Cities Monitor. Obriu la pàgina i premeu-hi el botó per rebre’l cada setmana.',
    button: 'Confirmar la subscripció',
    valid: (hours) => `L’enllaç serveix una sola vegada, durant ${hours} hores.`,
    ignore: 'No heu estat vós? Doncs no feu res: no arribarà cap més missatge i oblidarem l’adreça.',
  },
  known: {
    subject: 'Ja hi esteu subscrit: butlletí setmanal del Human Rights Cities Monitor',
    body: 'Algú, esperem que vós, ha demanat rebre el butlletí setmanal en aquesta adreça. Ja el rebeu. Aquí podeu canviar el que rebeu, fer una pausa o donar-vos de baixa.',
    button: 'Veure i canviar la subscripció',
    ignore: 'No heu estat vós? Doncs no ha canviat res i no cal que feu res.',
  },
  headline: {
    failed: 'Aquesta setmana s’han pogut llegir massa poques xarxes',
    noNews: 'Aquesta setmana cap xarxa no ha publicat cap article amb data',
    partial: (answered, polled) => `Una setmana incompleta: se n’han pogut llegir ${answered} de ${polled}`,
    more: (themes) => `Més que de costum: ${themes}`,
    less: (themes) => `Menys que de costum: ${themes}`,
    both: (more, less) => `Més que de costum: ${more}; menys: ${less}`,
    counts: (articles, networks) => `${articles} de ${networks}`,
    steady: (articles, networks) => `${articles} de ${networks}, sense canvis notables`,
    others: (count) => n(count, 'tema més', 'temes més'),
  },
  inWeek: (headline, week) => `${headline} (setmana ${week})`,
  alert: {
    listName: 'Human Rights Cities Monitor: cerques desades',
    newArticles: (count) => n(count, 'article nou', 'articles nous'),
    why: 'Rebeu aquest missatge perquè vau desar una cerca i ho vau confirmar.',
    all: 'Tot el que troba aquesta cerca',
    stop: 'No rebre més correus sobre aquesta cerca',
    yoursAlone:
      'Els enllaços per aturar, canviar i donar-se de baixa són només vostres: traieu-los abans de reenviar el missatge.',
    confirm: {
      subject: 'Confirmeu la cerca: articles nous per correu',
      body: 'Algú, esperem que vós, ha demanat un correu a aquesta adreça quan hi hagi articles nous per a aquesta cerca. Obriu la pàgina i premeu-hi el botó per rebre’ls.',
      button: 'Confirmar la cerca',
    },
  },
};
