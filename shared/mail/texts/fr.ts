import { counter, type MailTexts } from './texts.ts';

const n = counter('fr');

export const fr: MailTexts = {
  listName: 'Human Rights Cities Monitor : la lettre de la semaine',
  title: 'Les droits humains dans les villes',
  week: (week) => `Semaine ${week}`,
  articles: (count) => n(count, 'article', 'articles'),
  networks: (count) => n(count, 'réseau', 'réseaux'),
  news: (networks, articles) => `Cette semaine : ${articles} de ${networks}.`,
  partial: (answered, polled) =>
    `Seuls ${answered} sur ${polled} ont pu être lus : prenez chaque chiffre pour un minimum et chaque évolution avec prudence.`,
  noNews: (answered, polled) =>
    `${answered} sur ${polled} ont pu être lus, et aucun n’a publié d’article daté de cette semaine.`,
  failed: (answered, polled) =>
    `Seuls ${answered} sur ${polled} ont pu être lus, et aucun article n’a été trouvé. C’est une panne du moniteur, non une semaine calme.`,
  noneOfYours:
    'Rien n’a été publié cette semaine sur ce que vous avez choisi. La synthèse complète se trouve sur le site.',
  stories: 'Actualités',
  also: 'Également dans votre sélection',
  more: (articles) => `Sur le site : ${articles} de plus.`,
  onTheSite: 'La synthèse complète, avec ses chiffres et ce qui n’a pas été retenu',
  chart: {
    title: 'Thèmes de la semaine',
    theme: 'Thème',
    thisWeek: 'Cette semaine',
    usual: 'D’habitude',
    up: 'plus que d’habitude',
    down: 'moins que d’habitude',
    alt: (items) =>
      `Diagramme en barres du nombre d’articles par thème : ${items}. Le tableau ci-dessous donne les mêmes chiffres.`,
  },
  why: 'Vous recevez ce message parce que vous avez demandé la lettre hebdomadaire et confirmé votre demande.',
  yourChoice: (items) => `Votre sélection : ${items}.`,
  change: 'Modifier ce que vous recevez, faire une pause ou récupérer vos données',
  leave: 'Se désabonner',
  yoursAlone: 'Ces deux liens n’appartiennent qu’à vous : retirez-les avant de transférer ce message.',
  noTracking: 'Aucun pistage : rien n’est chargé d’ailleurs, et chaque lien est l’adresse même à laquelle il conduit.',
  confirm: {
    subject: 'Merci de confirmer : la lettre hebdomadaire du Human Rights Cities Monitor',
    body: 'Quelqu’un, vous-même nous l’espérons, a demandé à recevoir à cette adresse la lettre hebdomadaire du Human Rights Cities Monitor. Ouvrez la page et appuyez-y sur le bouton : vous la recevrez chaque semaine.',
    button: 'Confirmer l’abonnement',
    valid: (hours) => `Le lien ne sert qu’une fois, pendant ${hours} heures.`,
    ignore: 'Ce n’était pas vous ? Alors ne faites rien : aucun autre message ne viendra et l’adresse sera oubliée.',
  },
  known: {
    subject: 'Vous êtes déjà abonné : la lettre hebdomadaire du Human Rights Cities Monitor',
    body: 'Quelqu’un, vous-même nous l’espérons, a demandé à recevoir la lettre hebdomadaire à cette adresse. Vous la recevez déjà. Vous pouvez ici modifier ce que vous recevez, faire une pause ou vous désabonner.',
    button: 'Voir et modifier votre abonnement',
    ignore: 'Ce n’était pas vous ? Alors rien n’a changé et vous n’avez rien à faire.',
  },
  headline: {
    failed: 'Trop peu de réseaux ont pu être lus cette semaine',
    noNews: 'Aucun réseau n’a publié d’article daté cette semaine',
    partial: (answered, polled) => `Une semaine incomplète : ${answered} sur ${polled} ont pu être lus`,
    more: (themes) => `Plus que d’habitude : ${themes}`,
    less: (themes) => `Moins que d’habitude : ${themes}`,
    both: (more, less) => `Plus que d’habitude : ${more} ; moins : ${less}`,
    counts: (articles, networks) => `${articles} de ${networks}`,
    steady: (articles, networks) => `${articles} de ${networks}, sans changement notable`,
    others: (count) => n(count, 'autre thème', 'autres thèmes'),
  },
  inWeek: (headline, week) => `${headline} (semaine ${week})`,
  alert: {
    listName: 'Human Rights Cities Monitor : recherches enregistrées',
    newArticles: (count) => n(count, 'nouvel article', 'nouveaux articles'),
    why: 'Vous recevez ce message parce que vous avez enregistré une recherche et confirmé votre demande.',
    all: 'Tout ce que trouve cette recherche',
    stop: 'Plus de messages sur cette recherche',
    yoursAlone:
      'Les liens pour arrêter, modifier et se désabonner n’appartiennent qu’à vous : retirez-les avant de transférer ce message.',
    confirm: {
      subject: 'Merci de confirmer : de nouveaux articles pour votre recherche',
      body: 'Quelqu’un, vous-même nous l’espérons, a demandé un message à cette adresse quand de nouveaux articles répondent à cette recherche. Ouvrez la page et appuyez-y sur le bouton pour les recevoir.',
      button: 'Confirmer la recherche',
    },
  },
};
