import { counter, type MailTexts } from './texts.ts';

const n = counter('it');

export const it: MailTexts = {
  listName: 'Human Rights Cities Monitor: bollettino settimanale',
  title: 'Diritti umani nelle città',
  week: (week) => `Settimana ${week}`,
  articles: (count) => n(count, 'articolo', 'articoli'),
  networks: (count) => n(count, 'rete', 'reti'),
  news: (networks, articles) => `Questa settimana: ${articles} da ${networks}.`,
  partial: (answered, polled) =>
    `È stato possibile leggerne solo ${answered} su ${polled}: consideri ogni cifra un minimo e ogni variazione con cautela.`,
  noNews: (answered, polled) =>
    `È stato possibile leggerne ${answered} su ${polled}, e nessuna ha pubblicato un articolo datato in questa settimana.`,
  failed: (answered, polled) =>
    `È stato possibile leggerne solo ${answered} su ${polled}, e non è stato trovato alcun articolo. È un guasto del monitor, non una settimana tranquilla.`,
  noneOfYours: 'Questa settimana non è uscito nulla su ciò che ha scelto. La rassegna completa è sul sito.',
  stories: 'Notizie',
  also: 'Anche nella Sua selezione',
  more: (articles) => `Sul sito: altri ${articles}.`,
  onTheSite: 'La rassegna completa, con le cifre e ciò che è rimasto fuori',
  chart: {
    title: 'Temi della settimana',
    theme: 'Tema',
    thisWeek: 'Questa settimana',
    usual: 'Di solito',
    up: 'più del solito',
    down: 'meno del solito',
    alt: (items) => `Grafico a barre degli articoli per tema: ${items}. La tabella che segue riporta le stesse cifre.`,
  },
  why: 'Riceve questo messaggio perché ha chiesto il bollettino settimanale e lo ha confermato.',
  yourChoice: (items) => `La Sua selezione: ${items}.`,
  change: 'Cambiare ciò che riceve, fare una pausa o scaricare i Suoi dati',
  leave: 'Annullare l’iscrizione',
  yoursAlone: 'Questi due link sono soltanto Suoi: li tolga prima di inoltrare il messaggio.',
  noTracking: 'Nessun tracciamento: nulla viene caricato da altrove e ogni link è l’indirizzo stesso a cui porta.',
  confirm: {
    subject: 'Confermi l’iscrizione: bollettino settimanale del Human Rights Cities Monitor',
    body: 'Qualcuno, speriamo Lei, ha chiesto di ricevere a questo indirizzo il bollettino settimanale del Human Rights Cities Monitor. Apra la pagina e prema il pulsante per riceverlo ogni settimana.',
    button: 'Confermare l’iscrizione',
    valid: (hours) => `Il link funziona una sola volta, per ${hours} ore.`,
    ignore: 'Non è stato Lei? Allora non faccia nulla: non arriveranno altri messaggi e l’indirizzo sarà dimenticato.',
  },
  known: {
    subject: 'È già iscritto: bollettino settimanale del Human Rights Cities Monitor',
    body: 'Qualcuno, speriamo Lei, ha chiesto di ricevere il bollettino settimanale a questo indirizzo. Lo riceve già. Qui può cambiare ciò che riceve, fare una pausa o annullare l’iscrizione.',
    button: 'Vedere e cambiare l’iscrizione',
    ignore: 'Non è stato Lei? Allora non è cambiato nulla e non deve fare nulla.',
  },
  headline: {
    failed: 'Questa settimana sono state lette troppo poche reti',
    noNews: 'Questa settimana nessuna rete ha pubblicato un articolo datato',
    partial: (answered, polled) => `Una settimana incompleta: ne sono state lette ${answered} su ${polled}`,
    more: (themes) => `Più del solito: ${themes}`,
    less: (themes) => `Meno del solito: ${themes}`,
    both: (more, less) => `Più del solito: ${more}; meno: ${less}`,
    counts: (articles, networks) => `${articles} da ${networks}`,
    steady: (articles, networks) => `${articles} da ${networks}, senza cambiamenti notevoli`,
    others: (count) => n(count, 'altro tema', 'altri temi'),
  },
  inWeek: (headline, week) => `${headline} (settimana ${week})`,
  alert: {
    listName: 'Human Rights Cities Monitor: ricerche salvate',
    newArticles: (count) => n(count, 'nuovo articolo', 'nuovi articoli'),
    why: 'Riceve questo messaggio perché ha salvato una ricerca e lo ha confermato.',
    all: 'Tutto ciò che questa ricerca trova',
    stop: 'Niente più e-mail su questa ricerca',
    yoursAlone:
      'I link per fermare, cambiare e annullare sono soltanto Suoi: li tolga prima di inoltrare il messaggio.',
    confirm: {
      subject: 'Confermi la ricerca: nuovi articoli per e-mail',
      body: 'Qualcuno, speriamo Lei, ha chiesto un’e-mail a questo indirizzo quando ci sono nuovi articoli per questa ricerca. Apra la pagina e prema il pulsante per riceverle.',
      button: 'Confermare la ricerca',
    },
  },
};
