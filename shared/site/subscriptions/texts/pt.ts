import type { PageTexts } from './texts.ts';

export const pt: PageTexts = {
  signUp: {
    title: 'O boletim semanal por correio eletrónico',
    lead: 'Todas as semanas, o que os governos locais e as suas redes publicaram sobre os direitos humanos nas cidades: tudo, ou apenas os seus temas.',
    lookAgain: 'Verifique o formulário',
    address: 'O seu endereço de correio eletrónico',
    leaveEmpty: 'Deixe este campo vazio',
    button: 'Subscrever',
    letter: 'Chegará uma mensagem ao seu endereço; só a ligação que ela contém inicia a subscrição.',
  },
  wrong: {
    address: 'Escreva um só endereço, como nome@example.org.',
    form: 'Não foi possível ler o formulário.',
    choice: 'Uma das opções não existe. Escolha de novo.',
    search:
      'Esta pesquisa não pode ser guardada. Pesquise primeiro no arquivo, por palavras ou filtros, e siga a ligação por baixo dos resultados.',
  },
  search: {
    title: 'Artigos novos por correio, de imediato',
    lead: 'Chega uma mensagem quando há artigos novos para esta pesquisa; se forem muitos, chegam numa só mensagem.',
    button: 'Enviar-me estas mensagens',
    often: 'Com que frequência, no máximo',
    hour: 'uma mensagem por hora',
    day: 'uma mensagem por dia',
  },
  fields: {
    themes: 'Temas',
    noThemes: 'Se não escolher nenhum, recebe a semana inteira.',
    allOf: (group) => `Todos estes: ${group}`,
    articleLanguages: 'Línguas dos artigos',
    noLanguages: 'Se não escolher nenhuma, recebe artigos em todas as línguas.',
    countries: 'Países de que falam os artigos, com duas letras, separados por vírgulas',
    language: 'Língua das mensagens',
    whenNothing: 'Numa semana sem nada sobre a sua escolha',
    tell: 'uma mensagem curta que o diga',
    silence: 'nenhuma mensagem',
    format: 'Forma da mensagem',
    html: 'com apresentação e gráfico',
    text: 'só texto',
    briefing: 'O boletim semanal',
    weekly: 'enviar-mo',
    none: 'não mo enviar',
    searches: 'Pesquisas guardadas',
    untick: 'Retire uma marca e guarde: não chegará mais nenhuma mensagem sobre essa pesquisa.',
    pause: 'Fazer uma pausa: nenhuma mensagem antes deste dia',
  },
  choices: {
    title: 'A sua subscrição',
    saved: 'Guardado. A próxima mensagem segue estas escolhas.',
    button: 'Guardar',
    data: 'Os seus dados',
    download: 'Descarregar tudo o que é guardado sobre si',
    erase: 'Cancelar e apagar tudo',
  },
  confirm: {
    title: 'Confirmar a subscrição',
    lead: 'Prima o botão e receberá o boletim semanal.',
    leadSearch: 'Prima o botão e receberá mensagens sobre esta pesquisa.',
    button: 'Aceito: enviem-me',
  },
  leave: {
    title: 'Cancelar a subscrição',
    lead: 'Prima o botão e não lhe será enviada mais nenhuma mensagem: nem o boletim, nem nada sobre pesquisas guardadas.',
    button: 'Cancelar a subscrição',
    titleSearch: 'Mais nenhuma mensagem sobre uma pesquisa',
    leadSearch: 'Prima o botão e não chegará mais nenhuma mensagem sobre esta pesquisa. Tudo o resto fica igual.',
    leadSearches:
      'Prima o botão e não chegará mais nenhuma mensagem sobre as suas pesquisas guardadas. Tudo o resto fica igual.',
    buttonSearch: 'Parar estas mensagens',
  },
  messages: {
    asked: [
      'Veja a sua caixa de correio',
      'Se o endereço estiver certo, uma mensagem vem a caminho. Abra a ligação que ela contém dentro de dois dias. Não chega nada em alguns minutos? Veja no correio indesejado e tente de novo.',
    ],
    confirmed: [
      'A sua subscrição está feita',
      'Receberá o próximo boletim semanal. Cada boletim tem uma ligação para alterar o que recebe e outra para cancelar.',
    ],
    watched: [
      'A pesquisa está guardada',
      'Chegará uma mensagem quando houver artigos novos. Cada mensagem tem uma ligação para a parar, uma para alterar o que recebe e uma para cancelar.',
    ],
    expired: [
      'Esta ligação já não funciona',
      'Já foi usada, é demasiado antiga, ou perdeu-se uma parte pelo caminho. Subscreva com o seu endereço e chegará uma mensagem com uma nova ligação: para confirmar, ou para ver o que escolheu se já é subscritor.',
    ],
    wrongChoice: ['Esta opção não existe', 'Nada foi alterado. Volte atrás e escolha de novo.'],
    tooMany: [
      'Demasiados pedidos',
      'Chegaram demasiados da sua rede numa hora. Tente mais tarde; não fez nada de errado.',
    ],
    left: ['A subscrição foi cancelada', 'Não será enviada mais nenhuma mensagem e o seu endereço é esquecido.'],
    erased: ['Tudo foi apagado', 'Não será enviada mais nenhuma mensagem e não guardamos nada sobre si.'],
    stopped: [
      'Estas mensagens pararam',
      'Tudo o resto fica como estava. A pesquisa continua aberta a todos neste site.',
    ],
  },
  fingerprint:
    'Fica apenas uma coisa: uma impressão do endereço, a partir da qual ninguém o pode ler, para nunca mais lhe escrevermos por engano.',
  consentNote: 'Com ela fica a nota de que tinha aceitado receber mensagens, sem o seu nome nem o seu endereço.',
  subscribe: 'Subscrever',
  digests: 'Ler os resumos',
  languages: 'Esta página em',
};
