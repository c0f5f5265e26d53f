import { counter, type MailTexts } from './texts.ts';

const n = counter('pt');

export const pt: MailTexts = {
  listName: 'Human Rights Cities Monitor: boletim semanal',
  title: 'Direitos humanos nas cidades',
  week: (week) => `Semana ${week}`,
  articles: (count) => n(count, 'artigo', 'artigos'),
  networks: (count) => n(count, 'rede', 'redes'),
  news: (networks, articles) => `Nesta semana, ${articles} de ${networks}.`,
  partial: (answered, polled) =>
    `Só foi possível ler ${answered} de ${polled}: tome cada número como um mínimo e cada mudança com cautela.`,
  noNews: (answered, polled) =>
    `Foi possível ler ${answered} de ${polled}, e nenhuma publicou um artigo com data desta semana.`,
  failed: (answered, polled) =>
    `Só foi possível ler ${answered} de ${polled}, e não se encontrou nenhum artigo. É uma falha do monitor, não uma semana tranquila.`,
  noneOfYours: 'Nesta semana nada foi publicado sobre o que escolheu. O resumo completo está no site.',
  stories: 'Notícias',
  also: 'Também na sua seleção',
  more: (articles) => `No site: mais ${articles}.`,
  onTheSite: 'O resumo completo, com os seus números e o que ficou de fora',
  chart: {
    title: 'Temas da semana',
    theme: 'Tema',
    thisWeek: 'Esta semana',
    usual: 'Habitual',
    up: 'mais do que o habitual',
    down: 'menos do que o habitual',
    alt: (items) => `Gráfico de barras de artigos por tema: ${items}. A tabela abaixo tem os mesmos números.`,
  },
  why: 'Recebe esta mensagem porque pediu o boletim semanal e confirmou o pedido.',
  yourChoice: (items) => `A sua seleção: ${items}.`,
  change: 'Alterar o que recebe, fazer uma pausa ou obter os seus dados',
  leave: 'Cancelar a subscrição',
  yoursAlone: 'Estas duas ligações são só suas: retire-as antes de reencaminhar esta mensagem.',
  noTracking: 'Sem rastreio: nada é carregado de outro lugar, e cada ligação é o próprio endereço a que conduz.',
  confirm: {
    subject: 'Confirme a subscrição: boletim semanal do Human Rights Cities Monitor',
    body: 'Alguém, esperamos que tenha sido você, pediu para receber neste endereço o boletim semanal do Human Rights Cities Monitor. Abra a página e prima ali o botão para o receber todas as semanas.',
    button: 'Confirmar a subscrição',
    valid: (hours) => `A ligação funciona uma só vez, durante ${hours} horas.`,
    ignore: 'Não foi você? Então não faça nada: não chegará mais nenhuma mensagem e o endereço será esquecido.',
  },
  known: {
    subject: 'Já é subscritor: boletim semanal do Human Rights Cities Monitor',
    body: 'Alguém, esperamos que tenha sido você, pediu para receber o boletim semanal neste endereço. Já o recebe. Aqui pode alterar o que recebe, fazer uma pausa ou cancelar.',
    button: 'Ver e alterar a sua subscrição',
    ignore: 'Não foi você? Então nada mudou, e não precisa de fazer nada.',
  },
  headline: {
    failed: 'Esta semana foi possível ler muito poucas redes',
    noNews: 'Esta semana nenhuma rede publicou um artigo com data',
    partial: (answered, polled) => `Uma semana incompleta: foi possível ler ${answered} de ${polled}`,
    more: (themes) => `Mais do que o habitual: ${themes}`,
    less: (themes) => `Menos do que o habitual: ${themes}`,
    both: (more, less) => `Mais do que o habitual: ${more}; menos: ${less}`,
    counts: (articles, networks) => `${articles} de ${networks}`,
    steady: (articles, networks) => `${articles} de ${networks}, sem mudança notável`,
    others: (count) => n(count, 'outro tema', 'outros temas'),
  },
  inWeek: (headline, week) => `${headline} (semana ${week})`,
  alert: {
    listName: 'Human Rights Cities Monitor: pesquisas guardadas',
    newArticles: (count) => n(count, 'artigo novo', 'artigos novos'),
    why: 'Recebe esta mensagem porque guardou uma pesquisa e confirmou o pedido.',
    all: 'Tudo o que esta pesquisa encontra',
    stop: 'Não receber mais mensagens sobre esta pesquisa',
    yoursAlone:
      'As ligações para parar, alterar e cancelar são só suas: retire-as antes de reencaminhar esta mensagem.',
    confirm: {
      subject: 'Confirme a pesquisa: artigos novos por correio',
      body: 'Alguém, esperamos que tenha sido você, pediu uma mensagem para este endereço quando houver artigos novos para esta pesquisa. Abra a página e prima ali o botão para as receber.',
      button: 'Confirmar a pesquisa',
    },
  },
};
