import type { Language } from '../text/languages.ts';

interface ConsentTexts {
  readonly 'weekly-briefing': string;
  readonly 'search-alerts': string;
}

/** What people agree to, in each language that a form can be read in. All say the same. */
export const consentTexts: Readonly<Record<Language, ConsentTexts>> = {
  en: {
    'weekly-briefing':
      'I want to receive the weekly briefing of the Human Rights Cities Monitor by e-mail. My address and choices are kept for this purpose only, until I leave; nobody else gets them, and nobody watches whether I open a mail or follow a link.',
    'search-alerts':
      'I want to receive an e-mail from the Human Rights Cities Monitor when new articles match this search. My address and the search are kept for this purpose only, until I leave; nobody else gets them, and nobody watches whether I open a mail or follow a link.',
  },
  es: {
    'weekly-briefing':
      'Quiero recibir por correo electrónico el resumen semanal del Human Rights Cities Monitor. Mi dirección y mis preferencias se guardan solo con este fin y hasta que me dé de baja; nadie más las recibe, y nadie observa si abro un mensaje o sigo un enlace.',
    'search-alerts':
      'Quiero recibir un correo electrónico del Human Rights Cities Monitor cuando haya artículos nuevos que coincidan con esta búsqueda. Mi dirección y la búsqueda se guardan solo con este fin y hasta que me dé de baja; nadie más las recibe, y nadie observa si abro un mensaje o sigo un enlace.',
  },
  fr: {
    'weekly-briefing':
      'Je souhaite recevoir par courriel la lettre hebdomadaire du Human Rights Cities Monitor. Mon adresse et mes choix sont conservés à cette seule fin, jusqu’à ce que je me désabonne ; personne d’autre ne les reçoit, et personne n’observe si j’ouvre un message ou si je suis un lien.',
    'search-alerts':
      'Je souhaite recevoir un courriel du Human Rights Cities Monitor lorsque de nouveaux articles répondent à cette recherche. Mon adresse et la recherche sont conservées à cette seule fin, jusqu’à ce que je me désabonne ; personne d’autre ne les reçoit, et personne n’observe si j’ouvre un message ou si je suis un lien.',
  },
  ca: {
    'weekly-briefing':
      'Vull rebre per correu electrònic el butlletí setmanal del Human Rights Cities Monitor. La meva adreça i les meves preferències es guarden només amb aquesta finalitat i fins que em doni de baixa; ningú més no les rep, i ningú no observa si obro un missatge o segueixo un enllaç.',
    'search-alerts':
      'Vull rebre un correu electrònic del Human Rights Cities Monitor quan hi hagi articles nous que coincideixin amb aquesta cerca. La meva adreça i la cerca es guarden només amb aquesta finalitat i fins que em doni de baixa; ningú més no les rep, i ningú no observa si obro un missatge o segueixo un enllaç.',
  },
  pt: {
    'weekly-briefing':
      'Quero receber por correio eletrónico o boletim semanal do Human Rights Cities Monitor. O meu endereço e as minhas escolhas são guardados apenas para este fim, até eu cancelar; mais ninguém os recebe, e ninguém observa se abro uma mensagem ou sigo uma ligação.',
    'search-alerts':
      'Quero receber uma mensagem do Human Rights Cities Monitor quando novos artigos corresponderem a esta pesquisa. O meu endereço e a pesquisa são guardados apenas para este fim, até eu cancelar; mais ninguém os recebe, e ninguém observa se abro uma mensagem ou sigo uma ligação.',
  },
  de: {
    'weekly-briefing':
      'Ich möchte den Wochenbrief des Human Rights Cities Monitor per E-Mail erhalten. Meine Adresse und meine Auswahl werden nur dafür aufbewahrt, bis ich abbestelle; niemand sonst bekommt sie, und niemand beobachtet, ob ich eine Nachricht öffne oder einem Link folge.',
    'search-alerts':
      'Ich möchte eine E-Mail vom Human Rights Cities Monitor erhalten, wenn neue Artikel zu dieser Suche passen. Meine Adresse und die Suche werden nur dafür aufbewahrt, bis ich abbestelle; niemand sonst bekommt sie, und niemand beobachtet, ob ich eine Nachricht öffne oder einem Link folge.',
  },
  it: {
    'weekly-briefing':
      'Desidero ricevere per e-mail il bollettino settimanale del Human Rights Cities Monitor. Il mio indirizzo e le mie scelte sono conservati solo a questo scopo, finché non mi disiscrivo; nessun altro li riceve, e nessuno osserva se apro un messaggio o seguo un collegamento.',
    'search-alerts':
      'Desidero ricevere un’e-mail dal Human Rights Cities Monitor quando nuovi articoli corrispondono a questa ricerca. Il mio indirizzo e la ricerca sono conservati solo a questo scopo, finché non mi disiscrivo; nessun altro li riceve, e nessuno osserva se apro un messaggio o seguo un collegamento.',
  },
  nl: {
    'weekly-briefing':
      'Ik wil de weekbrief van de Human Rights Cities Monitor per e-mail ontvangen. Mijn adres en mijn keuzes worden alleen hiervoor bewaard, tot ik me afmeld; niemand anders krijgt ze, en niemand kijkt of ik een bericht open of een link volg.',
    'search-alerts':
      'Ik wil een e-mail van de Human Rights Cities Monitor ontvangen wanneer nieuwe artikelen bij deze zoekopdracht passen. Mijn adres en de zoekopdracht worden alleen hiervoor bewaard, tot ik me afmeld; niemand anders krijgt ze, en niemand kijkt of ik een bericht open of een link volg.',
  },
  sv: {
    'weekly-briefing':
      'Jag vill få veckobrevet från Human Rights Cities Monitor med e-post. Min adress och mina val sparas bara för detta ändamål, tills jag avslutar prenumerationen; ingen annan får dem, och ingen ser om jag öppnar ett brev eller följer en länk.',
    'search-alerts':
      'Jag vill få ett e-brev från Human Rights Cities Monitor när nya artiklar stämmer med den här sökningen. Min adress och sökningen sparas bara för detta ändamål, tills jag avslutar prenumerationen; ingen annan får dem, och ingen ser om jag öppnar ett brev eller följer en länk.',
  },
  ko: {
    'weekly-briefing':
      'Human Rights Cities Monitor의 주간 소식을 이메일로 받고 싶습니다. 제 주소와 선택 사항은 구독을 그만둘 때까지 이 목적으로만 보관되며, 다른 누구에게도 전달되지 않고, 제가 메일을 열었는지 링크를 눌렀는지 아무도 살펴보지 않습니다.',
    'search-alerts':
      '이 검색에 맞는 새 기사가 있을 때 Human Rights Cities Monitor의 이메일을 받고 싶습니다. 제 주소와 검색은 구독을 그만둘 때까지 이 목적으로만 보관되며, 다른 누구에게도 전달되지 않고, 제가 메일을 열었는지 링크를 눌렀는지 아무도 살펴보지 않습니다.',
  },
};
