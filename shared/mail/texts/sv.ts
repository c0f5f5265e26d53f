import { counter, type MailTexts } from './texts.ts';

const n = counter('sv');

export const sv: MailTexts = {
  listName: 'Human Rights Cities Monitor: veckobrev',
  title: 'Mänskliga rättigheter i städer',
  week: (week) => `Vecka ${week}`,
  articles: (count) => n(count, 'artikel', 'artiklar'),
  networks: (count) => n(count, 'nätverk', 'nätverk'),
  news: (networks, articles) => `Den här veckan: ${articles} från ${networks}.`,
  partial: (answered, polled) =>
    `Bara ${answered} av ${polled} kunde läsas: se varje antal som ett minimum och varje förändring med försiktighet.`,
  noNews: (answered, polled) => `${answered} av ${polled} kunde läsas, och inget hade en artikel daterad i veckan.`,
  failed: (answered, polled) =>
    `Bara ${answered} av ${polled} kunde läsas, och ingen artikel hittades. Det är ett fel hos monitorn, inte en lugn vecka.`,
  noneOfYours: 'Inget publicerades den här veckan om det du har valt. Hela översikten finns på webbplatsen.',
  stories: 'Nyheter',
  also: 'Också i ditt urval',
  more: (articles) => `På webbplatsen: ytterligare ${articles}.`,
  onTheSite: 'Hela översikten, med siffrorna och det som inte kom med',
  chart: {
    title: 'Veckans teman',
    theme: 'Tema',
    thisWeek: 'Denna vecka',
    usual: 'Vanligt',
    up: 'fler än vanligt',
    down: 'färre än vanligt',
    alt: (items) => `Stapeldiagram över artiklar per tema: ${items}. Tabellen nedan har samma siffror.`,
  },
  why: 'Du får det här brevet eftersom du har bett om veckobrevet och bekräftat det.',
  yourChoice: (items) => `Ditt urval: ${items}.`,
  change: 'Ändra vad du får, ta en paus eller hämta dina uppgifter',
  leave: 'Avsluta prenumerationen',
  yoursAlone: 'De här två länkarna är bara dina: ta bort dem innan du vidarebefordrar brevet.',
  noTracking: 'Ingen spårning: inget laddas från någon annanstans, och varje länk är just den adress den leder till.',
  confirm: {
    subject: 'Bekräfta: veckobrev från Human Rights Cities Monitor',
    body: 'Någon, förhoppningsvis du, har bett om att få veckobrevet från Human Rights Cities Monitor till den här adressen. Öppna sidan och tryck på knappen där, så kommer det varje vecka.',
    button: 'Bekräfta prenumerationen',
    valid: (hours) => `Länken fungerar en gång, i ${hours} timmar.`,
    ignore: 'Var det inte du? Gör då ingenting: inga fler brev kommer, och adressen glöms.',
  },
  known: {
    subject: 'Du prenumererar redan: veckobrev från Human Rights Cities Monitor',
    body: 'Någon, förhoppningsvis du, har bett om att få veckobrevet till den här adressen. Du får det redan. Här kan du ändra vad du får, ta en paus eller avsluta.',
    button: 'Se och ändra din prenumeration',
    ignore: 'Var det inte du? Då har inget ändrats, och du behöver inte göra något.',
  },
  headline: {
    failed: 'För få nätverk gick att läsa den här veckan',
    noNews: 'Inget nätverk publicerade en daterad artikel den här veckan',
    partial: (answered, polled) => `En ofullständig vecka: ${answered} av ${polled} gick att läsa`,
    more: (themes) => `Mer än vanligt: ${themes}`,
    less: (themes) => `Mindre än vanligt: ${themes}`,
    both: (more, less) => `Mer än vanligt: ${more}; mindre: ${less}`,
    counts: (articles, networks) => `${articles} från ${networks}`,
    steady: (articles, networks) => `${articles} från ${networks}, och ingen tydlig förändring`,
    others: (count) => n(count, 'annat tema', 'andra teman'),
  },
  inWeek: (headline, week) => `${headline} (vecka ${week})`,
  alert: {
    listName: 'Human Rights Cities Monitor: sparade sökningar',
    newArticles: (count) => n(count, 'ny artikel', 'nya artiklar'),
    why: 'Du får det här brevet eftersom du har sparat en sökning och bekräftat det.',
    all: 'Allt som sökningen hittar',
    stop: 'Inga fler brev om den här sökningen',
    confirm: {
      subject: 'Bekräfta: nya artiklar för din sökning',
      body: 'Någon, förhoppningsvis du, har bett om ett brev till den här adressen när nya artiklar stämmer med den här sökningen. Öppna sidan och tryck på knappen där, så kommer de.',
      button: 'Bekräfta sökningen',
    },
  },
};
