import type { PageTexts } from './texts.ts';

export const fr: PageTexts = {
  signUp: {
    title: 'La lettre hebdomadaire par courriel',
    lead: 'Chaque semaine, ce que les collectivités locales et leurs réseaux ont publié sur les droits humains dans les villes : tout, ou seulement vos thèmes.',
    lookAgain: 'Merci de vérifier',
    address: 'Votre adresse électronique',
    leaveEmpty: 'Laissez ce champ vide',
    button: 'S’abonner',
    letter: 'Un message arrive à votre adresse ; seul le lien qu’il contient ouvre l’abonnement.',
  },
  wrong: {
    address: 'Indiquez une seule adresse, par exemple nom@example.org.',
    form: 'Le formulaire n’a pas pu être lu.',
    choice: 'L’un des choix n’existe pas. Choisissez à nouveau.',
    search:
      'Cette recherche ne peut pas être conservée. Cherchez d’abord dans les archives, par mots ou par filtres, puis suivez le lien sous les résultats.',
  },
  search: {
    title: 'Les nouveaux articles par courriel, sans attendre',
    lead: 'Un message arrive quand de nouveaux articles répondent à cette recherche ; s’ils sont nombreux, ils arrivent en un seul message.',
    button: 'M’envoyer ces messages',
    often: 'Au plus',
    hour: 'un message par heure',
    day: 'un message par jour',
  },
  fields: {
    themes: 'Thèmes',
    noThemes: 'N’en choisissez aucun et vous recevez la semaine entière.',
    allOf: (group) => `Tous ceux-ci : ${group}`,
    articleLanguages: 'Langues des articles',
    noLanguages: 'N’en choisissez aucune et vous recevez des articles dans toutes les langues.',
    countries: 'Pays dont parlent les articles, en deux lettres, séparés par des virgules',
    language: 'Langue des messages',
    whenNothing: 'Une semaine où rien ne répond à votre choix',
    tell: 'un court message qui le dit',
    silence: 'aucun message',
    format: 'Forme du message',
    html: 'avec mise en page et graphique',
    text: 'texte seul',
    briefing: 'La lettre hebdomadaire',
    weekly: 'me l’envoyer',
    none: 'ne pas me l’envoyer',
    searches: 'Recherches enregistrées',
    untick: 'Décochez et enregistrez : plus aucun message ne viendra sur cette recherche.',
    pause: 'Faire une pause : aucun message avant ce jour',
  },
  choices: {
    title: 'Votre abonnement',
    saved: 'Enregistré. Le prochain message suivra ces choix.',
    button: 'Enregistrer',
    data: 'Vos données',
    download: 'Télécharger tout ce qui est conservé sur vous',
    erase: 'Se désabonner et tout effacer',
  },
  confirm: {
    title: 'Confirmer l’abonnement',
    lead: 'Appuyez sur le bouton et vous recevrez la lettre hebdomadaire.',
    leadSearch: 'Appuyez sur le bouton et vous recevrez des messages sur cette recherche.',
    button: 'J’accepte : envoyez-moi ces messages',
  },
  leave: {
    title: 'Se désabonner',
    lead: 'Appuyez sur le bouton et plus aucun message ne vous sera envoyé : ni la lettre, ni rien sur des recherches enregistrées.',
    button: 'Se désabonner',
    titleSearch: 'Plus de messages sur une recherche',
    leadSearch: 'Appuyez sur le bouton et plus aucun message ne viendra sur cette recherche. Tout le reste demeure.',
    leadSearches:
      'Appuyez sur le bouton et plus aucun message ne viendra sur vos recherches enregistrées. Tout le reste demeure.',
    buttonSearch: 'Arrêter ces messages',
  },
  messages: {
    asked: [
      'Regardez dans votre boîte aux lettres',
      'Si l’adresse est juste, un message est en route. Ouvrez le lien qu’il contient dans les deux jours. Rien après quelques minutes ? Regardez parmi les indésirables, puis réessayez.',
    ],
    confirmed: [
      'Vous êtes abonné',
      'Vous recevrez la prochaine lettre hebdomadaire. Chaque lettre contient un lien pour modifier ce que vous recevez et un autre pour vous désabonner.',
    ],
    watched: [
      'La recherche est enregistrée',
      'Un message viendra quand de nouveaux articles y répondront. Chaque message contient un lien pour l’arrêter, un pour modifier ce que vous recevez et un pour vous désabonner.',
    ],
    expired: [
      'Ce lien ne fonctionne plus',
      'Il a déjà servi, il est trop ancien, ou une partie s’est perdue en route. Abonnez-vous avec votre adresse et un message avec un nouveau lien viendra : pour confirmer, ou pour voir vos choix si vous êtes déjà abonné.',
    ],
    wrongChoice: ['Ce choix n’existe pas', 'Rien n’a été modifié. Revenez en arrière et choisissez à nouveau.'],
    tooMany: [
      'Trop de demandes',
      'Il en est venu trop de votre réseau en une heure. Réessayez plus tard ; vous n’avez rien fait de mal.',
    ],
    left: ['Vous êtes désabonné', 'Plus aucun message ne sera envoyé et votre adresse est oubliée.'],
    erased: ['Tout est effacé', 'Plus aucun message ne sera envoyé et nous ne conservons rien sur vous.'],
    stopped: ['Ces messages ont cessé', 'Tout le reste demeure. La recherche reste ouverte à tous sur ce site.'],
  },
  fingerprint:
    'Une seule chose reste : une empreinte de l’adresse, d’où personne ne peut la lire, pour ne plus jamais vous écrire par erreur.',
  consentNote:
    'Avec elle reste la note que vous aviez accepté de recevoir des messages, sans votre nom ni votre adresse.',
  subscribe: 'S’abonner',
  digests: 'Lire les synthèses',
  languages: 'Cette page en',
};
