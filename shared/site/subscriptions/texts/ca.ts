import type { PageTexts } from './texts.ts';

export const ca: PageTexts = {
  signUp: {
    title: 'El butlletí setmanal per correu electrònic',
    lead: 'Cada setmana, el que els governs locals i les seves xarxes han publicat sobre els drets humans a les ciutats: tot, o només els vostres temes.',
    lookAgain: 'Reviseu el formulari',
    address: 'La vostra adreça electrònica',
    leaveEmpty: 'Deixeu aquest camp buit',
    button: 'Subscriure-s’hi',
    letter: 'Rebreu un missatge a la vostra adreça; la subscripció només comença amb l’enllaç que conté.',
  },
  wrong: {
    address: 'Escriviu una sola adreça, com ara nom@example.org.',
    form: 'No s’ha pogut llegir el formulari.',
    choice: 'Una de les opcions no existeix. Torneu a triar.',
    search:
      'Aquesta cerca no es pot desar. Cerqueu primer a l’arxiu, amb paraules o filtres, i seguiu l’enllaç que hi ha sota els resultats.',
  },
  search: {
    title: 'Articles nous per correu, de seguida',
    lead: 'Arriba un correu quan hi ha articles nous per a aquesta cerca; si n’hi ha molts, arriben en un sol correu.',
    button: 'Envieu-me aquests correus',
    often: 'Cada quant com a màxim',
    hour: 'un correu per hora',
    day: 'un correu al dia',
  },
  fields: {
    themes: 'Temes',
    noThemes: 'Si no en trieu cap, rebreu la setmana sencera.',
    allOf: (group) => `Tots aquests: ${group}`,
    articleLanguages: 'Llengües dels articles',
    noLanguages: 'Si no en trieu cap, rebreu articles en totes les llengües.',
    countries: 'Països de què parlen els articles, amb dues lletres, separats per comes',
    language: 'Llengua dels correus',
    whenNothing: 'Una setmana sense res sobre el que heu triat',
    tell: 'un correu breu que ho digui',
    silence: 'cap correu',
    format: 'Format del correu',
    html: 'amb disseny i gràfic',
    text: 'només text',
    briefing: 'El butlletí setmanal',
    weekly: 'envieu-me’l',
    none: 'no me l’envieu',
    searches: 'Cerques desades',
    untick: 'Traieu una marca i deseu: no arribarà cap més correu sobre aquella cerca.',
    pause: 'Fer una pausa: cap correu abans d’aquest dia',
  },
  choices: {
    title: 'La vostra subscripció',
    saved: 'Desat. El pròxim correu es farà segons aquestes opcions.',
    button: 'Desar',
    data: 'Les vostres dades',
    download: 'Descarregar tot el que es guarda sobre vós',
    erase: 'Donar-se de baixa i esborrar-ho tot',
  },
  confirm: {
    title: 'Confirmar la subscripció',
    lead: 'Premeu el botó i rebreu el butlletí setmanal.',
    leadSearch: 'Premeu el botó i rebreu correus sobre aquesta cerca.',
    button: 'Hi estic d’acord: envieu-m’ho',
  },
  leave: {
    title: 'Donar-se de baixa',
    lead: 'Premeu el botó i no us enviarem cap més correu: ni el butlletí ni res sobre cerques desades.',
    button: 'Donar-se de baixa',
    titleSearch: 'Cap més correu sobre una cerca',
    leadSearch: 'Premeu el botó i no arribarà cap més correu sobre aquesta cerca. Tota la resta queda igual.',
    leadSearches:
      'Premeu el botó i no arribarà cap més correu sobre les vostres cerques desades. Tota la resta queda igual.',
    buttonSearch: 'Aturar aquests correus',
  },
  messages: {
    asked: [
      'Mireu la vostra bústia',
      'Si l’adreça és correcta, un missatge va de camí. Obriu l’enllaç que conté abans de dos dies. No arriba res al cap d’uns minuts? Mireu al correu no desitjat i torneu-ho a provar.',
    ],
    confirmed: [
      'Ja hi esteu subscrit',
      'Rebreu el pròxim butlletí setmanal. Cada butlletí té un enllaç per canviar el que rebeu i un altre per donar-vos de baixa.',
    ],
    watched: [
      'La cerca s’ha desat',
      'Arribarà un correu quan hi hagi articles nous. Cada correu té un enllaç per aturar-lo, un per canviar el que rebeu i un per donar-vos de baixa.',
    ],
    expired: [
      'Aquest enllaç ja no funciona',
      'Ja s’ha fet servir, és massa antic o se n’ha perdut una part pel camí. Subscriviu-vos amb la vostra adreça i arribarà un missatge amb un enllaç nou: per confirmar, o per veure el que vau triar si ja hi esteu subscrit.',
    ],
    wrongChoice: ['Aquesta opció no existeix', 'No ha canviat res. Torneu enrere i trieu de nou.'],
    tooMany: [
      'Massa sol·licituds',
      'N’han arribat massa de la vostra xarxa en una hora. Torneu-ho a provar més tard; no heu fet res malament.',
    ],
    left: ['Us heu donat de baixa', 'No s’enviarà cap més correu i la vostra adreça queda oblidada.'],
    erased: ['Tot s’ha esborrat', 'No s’enviarà cap més correu i no guardem res sobre vós.'],
    stopped: [
      'Aquests correus s’han aturat',
      'Tota la resta queda com estava. La cerca continua oberta a tothom en aquest lloc.',
    ],
  },
  fingerprint:
    'En queda una sola cosa: una empremta de l’adreça, d’on ningú no la pot llegir, per no tornar-vos a escriure per error.',
  consentNote: 'Amb ella queda la nota que havíeu acceptat rebre correus, sense el vostre nom ni la vostra adreça.',
  subscribe: 'Subscriure-s’hi',
  digests: 'Llegir els resums',
  languages: 'Aquesta pàgina en',
};
