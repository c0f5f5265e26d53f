/** What paywalls say beside the beginning of an article (en es fr ca pt de it nl sv ko). */
const paywall =
  /subscri(?:be|ption) to (?:continue|keep|read)|(?:continue|keep) reading (?:with|by|for)|already a (?:subscriber|member)|(?:for|to) (?:paying )?(?:subscribers|members) only|only for subscribers|unlock this (?:article|story)|this (?:article|story|content|post) is (?:for|reserved)|to (?:read|continue) (?:the|this) (?:full|whole|rest)|ya eres (?:suscriptor|socio)|(?:contenido|artículo|noticia) (?:exclusiv[oa]|solo) para (?:suscriptores|socios)|suscríbete para (?:seguir|continuar|leer)|déjà abonné|(?:article|contenu) réservé aux abonnés|réservé à nos abonnés|il vous reste \d+ ?% de cet article|abonnez-vous pour|ja ets subscriptor|exclusiu per a subscriptors|já é assinante|(?:conteúdo|artigo) exclusivo para assinantes|bereits abonnent|mit (?:dem|einem) [\p{L}-]*abo (?:lesen|weiterlesen)|jetzt (?:abonnieren und )?weiterlesen|nur für abonnent|exklusiv für abonnent|sei già abbonato|(?:contenuto|articolo) riservato agli abbonati|abbonati per (?:continuare|leggere)|al abonnee|(?:alleen|exclusief) voor abonnees|word abonnee om|redan prenumerant|(?:endast|bara) för prenumeranter|구독자 전용|유료 ?(?:회원|구독)/iu;

/** What those who guard sites against programs show (several vendors' words). */
const botWall =
  /checking (?:your browser|if the site connection is secure)|verify(?:ing)? (?:that )?you are (?:a )?human|are you a (?:robot|human)|enable javascript and cookies to continue|access (?:to this page has been )?denied|you have been blocked|unusual traffic|complete the (?:captcha|security check)|needs to review the security of your connection|please wait while (?:we|your request)|request unsuccessful|pardon our interruption|überprüfung ihres browsers|vérification de votre navigateur|comprobando (?:su|tu) navegador/i;

const login =
  /^(?:please )?(?:log|sign) ?in\b|^(?:members|staff) only|^login\b|^anmeld(?:en|ung)|^einloggen|^connexion\b|^se connecter|^identif(?:icarse|ícate|iez-vous)|^iniciar sesi[oó]n?|^inici(?:a|ar) (?:la )?sessió|^acce(?:de|di|so|sso)\b|^entrar$|^inloggen|^logga in|^로그인|^ログイン|^登录|^登入|^تسجيل الدخول|^התחברות/iu;

/** Does a short text end where a wall begins? */
export const isAboutPaying = (text: string): boolean => paywall.test(text);

/** Is a short page the question whether one is a program? */
export const isBotWall = (text: string): boolean => botWall.test(text.slice(0, 600));

/** Is a page's headline that of a door for members? */
export const isDoor = (title: string): boolean => login.test(title.trim());
