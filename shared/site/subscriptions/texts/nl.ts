import type { PageTexts } from './texts.ts';

export const nl: PageTexts = {
  signUp: {
    title: 'De weekbrief per e-mail',
    lead: 'Elke week wat lokale overheden en hun netwerken publiceerden over mensenrechten in steden: alles, of alleen uw thema’s.',
    lookAgain: 'Kijk nog eens',
    address: 'Uw e-mailadres',
    leaveEmpty: 'Laat dit veld leeg',
    button: 'Aanmelden',
    letter: 'Er komt een bericht op uw adres; pas met de link daarin begint het abonnement.',
  },
  wrong: {
    address: 'Schrijf één adres, zoals naam@example.org.',
    form: 'Het formulier kon niet worden gelezen.',
    choice: 'Een van de keuzes bestaat niet. Kies opnieuw.',
    search:
      'Deze zoekopdracht kan niet worden bewaard. Zoek eerst in het archief, met woorden of filters, en volg de link onder de resultaten.',
  },
  search: {
    title: 'Nieuwe artikelen per e-mail, meteen',
    lead: 'Er komt een e-mail als er nieuwe artikelen bij deze zoekopdracht zijn; zijn het er veel, dan komen ze in één e-mail.',
    button: 'Stuur mij deze e-mails',
    often: 'Hoe vaak hoogstens',
    hour: 'één e-mail per uur',
    day: 'één e-mail per dag',
  },
  fields: {
    themes: 'Thema’s',
    noThemes: 'Kies er geen en u ontvangt de hele week.',
    allOf: (group) => `Al deze: ${group}`,
    articleLanguages: 'Talen van de artikelen',
    noLanguages: 'Kies er geen en u ontvangt artikelen in alle talen.',
    countries: 'Landen waarover de artikelen gaan, met twee letters, gescheiden door komma’s',
    language: 'Taal van de e-mails',
    whenNothing: 'In een week met niets over uw keuze',
    tell: 'een korte e-mail die dat zegt',
    silence: 'geen e-mail',
    format: 'Vorm van de e-mail',
    html: 'met opmaak en grafiek',
    text: 'alleen tekst',
    briefing: 'De weekbrief',
    weekly: 'stuur hem mij',
    none: 'niet sturen',
    searches: 'Bewaarde zoekopdrachten',
    untick: 'Haal een vinkje weg en bewaar: over die zoekopdracht komt geen e-mail meer.',
    pause: 'Pauze nemen: geen e-mail vóór deze dag',
  },
  choices: {
    title: 'Uw abonnement',
    saved: 'Bewaard. De volgende e-mail volgt deze keuzes.',
    button: 'Bewaren',
    data: 'Uw gegevens',
    download: 'Alles downloaden wat over u wordt bewaard',
    erase: 'Afmelden en alles wissen',
  },
  confirm: {
    title: 'De aanmelding bevestigen',
    lead: 'Druk op de knop en u ontvangt de weekbrief.',
    leadSearch: 'Druk op de knop en u ontvangt e-mails over deze zoekopdracht.',
    button: 'Ik ga akkoord: stuur het mij',
  },
  leave: {
    title: 'Afmelden',
    lead: 'Druk op de knop en u ontvangt geen e-mail meer: geen weekbrief en niets over bewaarde zoekopdrachten.',
    button: 'Afmelden',
    titleSearch: 'Geen e-mails meer over een zoekopdracht',
    leadSearch: 'Druk op de knop en over deze zoekopdracht komt geen e-mail meer. Al het andere blijft zoals het is.',
    leadSearches:
      'Druk op de knop en over uw bewaarde zoekopdrachten komt geen e-mail meer. Al het andere blijft zoals het is.',
    buttonSearch: 'Deze e-mails stoppen',
  },
  messages: {
    asked: [
      'Kijk in uw mailbox',
      'Als het adres klopt, is er een bericht onderweg. Open de link daarin binnen twee dagen. Na enkele minuten geen bericht? Kijk bij de ongewenste e-mail en probeer het dan opnieuw.',
    ],
    confirmed: [
      'U bent aangemeld',
      'U ontvangt de volgende weekbrief. Elke weekbrief heeft een link om te wijzigen wat u ontvangt en een om u af te melden.',
    ],
    watched: [
      'De zoekopdracht is bewaard',
      'Er komt een e-mail als er nieuwe artikelen bij zijn. Elke e-mail heeft een link om hem te stoppen, een om te wijzigen wat u ontvangt en een om u af te melden.',
    ],
    expired: [
      'Deze link werkt niet meer',
      'Hij is al gebruikt, is te oud, of een deel ging onderweg verloren. Meld u aan met uw adres en er komt een bericht met een nieuwe link: om te bevestigen, of naar uw keuzes als u al bent aangemeld.',
    ],
    wrongChoice: ['Deze keuze bestaat niet', 'Er is niets gewijzigd. Ga terug en kies opnieuw.'],
    tooMany: [
      'Te veel aanmeldingen',
      'Er kwamen er te veel van uw netwerk binnen een uur. Probeer het later opnieuw; u hebt niets verkeerd gedaan.',
    ],
    left: ['U bent afgemeld', 'Er wordt geen e-mail meer gestuurd en uw adres is vergeten.'],
    erased: ['Alles is gewist', 'Er wordt geen e-mail meer gestuurd en wij bewaren niets over u.'],
    stopped: [
      'Deze e-mails zijn gestopt',
      'Al het andere blijft zoals het was. De zoekopdracht blijft op deze site voor iedereen open.',
    ],
  },
  fingerprint:
    'Eén ding blijft: een vingerafdruk van het adres waaruit niemand het kan lezen, zodat wij er nooit meer per ongeluk naar schrijven.',
  consentNote: 'Daarbij blijft de aantekening dat u met e-mails had ingestemd, zonder uw naam of adres.',
  subscribe: 'Aanmelden',
  digests: 'De overzichten lezen',
  languages: 'Deze pagina in het',
};
