import type { PageTexts } from './texts.ts';

export const it: PageTexts = {
  signUp: {
    title: 'Il bollettino settimanale per e-mail',
    lead: 'Ogni settimana, ciò che gli enti locali e le loro reti hanno pubblicato sui diritti umani nelle città: tutto, o solo i Suoi temi.',
    lookAgain: 'Ricontrolli il modulo',
    address: 'Il Suo indirizzo e-mail',
    leaveEmpty: 'Lasci vuoto questo campo',
    button: 'Iscriversi',
    letter: 'Al Suo indirizzo arriva un messaggio; solo il link che contiene avvia l’iscrizione.',
  },
  wrong: {
    address: 'Scriva un solo indirizzo, per esempio nome@example.org.',
    form: 'Non è stato possibile leggere il modulo.',
    choice: 'Una delle scelte non esiste. Scelga di nuovo.',
    search:
      'Questa ricerca non si può salvare. Cerchi prima nell’archivio, con parole o filtri, e segua il link sotto i risultati.',
  },
  search: {
    title: 'Nuovi articoli per e-mail, subito',
    lead: 'Arriva un’e-mail quando ci sono nuovi articoli per questa ricerca; se sono molti, arrivano in una sola e-mail.',
    button: 'Inviatemi queste e-mail',
    often: 'Ogni quanto, al massimo',
    hour: 'un’e-mail all’ora',
    day: 'un’e-mail al giorno',
  },
  fields: {
    themes: 'Temi',
    noThemes: 'Se non ne sceglie nessuno, riceve l’intera settimana.',
    allOf: (group) => `Tutti questi: ${group}`,
    articleLanguages: 'Lingue degli articoli',
    noLanguages: 'Se non ne sceglie nessuna, riceve articoli in tutte le lingue.',
    countries: 'Paesi di cui parlano gli articoli, con due lettere, separati da virgole',
    language: 'Lingua delle e-mail',
    whenNothing: 'In una settimana senza nulla sulla Sua scelta',
    tell: 'una breve e-mail che lo dice',
    silence: 'nessuna e-mail',
    format: 'Forma dell’e-mail',
    html: 'con impaginazione e grafico',
    text: 'solo testo',
    briefing: 'Il bollettino settimanale',
    weekly: 'inviatemelo',
    none: 'non inviatemelo',
    searches: 'Ricerche salvate',
    untick: 'Tolga un segno di spunta e salvi: non arriveranno altre e-mail su quella ricerca.',
    pause: 'Fare una pausa: nessuna e-mail prima di questo giorno',
  },
  choices: {
    title: 'La Sua iscrizione',
    saved: 'Salvato. La prossima e-mail seguirà queste scelte.',
    button: 'Salvare',
    data: 'I Suoi dati',
    download: 'Scaricare tutto ciò che è conservato su di Lei',
    erase: 'Annullare l’iscrizione e cancellare tutto',
  },
  confirm: {
    title: 'Confermare l’iscrizione',
    lead: 'Prema il pulsante e riceverà il bollettino settimanale.',
    leadSearch: 'Prema il pulsante e riceverà e-mail su questa ricerca.',
    button: 'Accetto: inviatemi le e-mail',
  },
  leave: {
    title: 'Annullare l’iscrizione',
    lead: 'Prema il pulsante e non Le sarà inviata nessun’altra e-mail: né il bollettino, né nulla sulle ricerche salvate.',
    button: 'Annullare l’iscrizione',
    titleSearch: 'Niente più e-mail su una ricerca',
    leadSearch: 'Prema il pulsante e non arriveranno altre e-mail su questa ricerca. Tutto il resto rimane com’è.',
    leadSearches:
      'Prema il pulsante e non arriveranno altre e-mail sulle Sue ricerche salvate. Tutto il resto rimane com’è.',
    buttonSearch: 'Fermare queste e-mail',
  },
  messages: {
    asked: [
      'Guardi nella Sua casella di posta',
      'Se l’indirizzo è giusto, un messaggio è in arrivo. Apra il link che contiene entro due giorni. Nessun messaggio dopo qualche minuto? Guardi nella posta indesiderata, poi riprovi.',
    ],
    confirmed: [
      'L’iscrizione è fatta',
      'Riceverà il prossimo bollettino settimanale. Ogni bollettino ha un link per cambiare ciò che riceve e uno per annullare l’iscrizione.',
    ],
    watched: [
      'La ricerca è salvata',
      'Arriverà un’e-mail quando ci saranno nuovi articoli. Ogni e-mail ha un link per fermarla, uno per cambiare ciò che riceve e uno per annullare l’iscrizione.',
    ],
    expired: [
      'Questo link non funziona più',
      'È già stato usato, è troppo vecchio, o una parte si è persa per strada. Si iscriva con il Suo indirizzo e arriverà un messaggio con un nuovo link: per confermare, o per vedere le Sue scelte se è già iscritto.',
    ],
    wrongChoice: ['Questa scelta non esiste', 'Non è cambiato nulla. Torni indietro e scelga di nuovo.'],
    tooMany: [
      'Troppe richieste',
      'Ne sono arrivate troppe dalla Sua rete in un’ora. Riprovi più tardi; non ha fatto nulla di sbagliato.',
    ],
    left: ['L’iscrizione è annullata', 'Non sarà inviata nessun’altra e-mail e il Suo indirizzo è dimenticato.'],
    erased: ['Tutto è cancellato', 'Non sarà inviata nessun’altra e-mail e non conserviamo nulla su di Lei.'],
    stopped: [
      'Queste e-mail sono ferme',
      'Tutto il resto rimane com’era. La ricerca resta aperta a tutti su questo sito.',
    ],
  },
  fingerprint:
    'Resta una cosa sola: un’impronta dell’indirizzo, dalla quale nessuno può leggerlo, per non scriverLe mai più per errore.',
  consentNote: 'Con essa resta la nota che aveva accettato di ricevere e-mail, senza il Suo nome né il Suo indirizzo.',
  subscribe: 'Iscriversi',
  digests: 'Leggere le rassegne',
  languages: 'Questa pagina in',
};
