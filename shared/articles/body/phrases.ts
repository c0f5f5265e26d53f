/** Phrases that lines beside the article begin with or consist of, in the languages of the networks (en es fr ca pt de it nl sv ko). */
const start = (phrases: string) => new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${phrases})(?![\\p{L}\\p{N}])`, 'iu');
const whole = (phrases: string) => new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${phrases})[\\s\\p{P}\\p{S}]*$`, 'iu');

/** Points the reader to another page. */
export const pointerStart = start(
  "related(?: (?:articles?|posts?|stories|reading|news|content|links?|topics?))?|read (?:more|next|also|the (?:full|entire)|our|my)|see also|also read|you (?:may|might) also (?:like|be interested)|more (?:on|from|about|like)|up next|next up|recommended(?: reading)?|don[’']t miss|further reading|keep reading|continue reading|lea también|lee también|leer más|te puede interesar|relacionad[oa]s?|ver más|más información|lire aussi|à lire aussi|lire la suite|voir aussi|en savoir plus|sur le même sujet|llegiu també|llegeix també|llegir més|més informació|leia também|leia mais|veja também|saiba mais|lesen sie auch|mehr zum thema|weiterlesen|lesen sie (?:auch|mehr)|siehe auch|mehr lesen|mehr dazu|leggi anche|leggi di più|approfondisci|lees ook|lees meer|lees verder|läs också|läs även|läs mer|les også|관련 ?기사|더 보기|더보기",
);

/** Asks the reader to sign up, follow, share, give or buy. */
export const askStart = start(
  'subscribe|sign[- ]?up|join (?:our|the|us|now|over)|follow (?:us|me|our|@)|share (?:this|on|via|your|with)|like us|get (?:our|the latest|my free|started|in touch|a free|your free)|download (?:our|the|your|now)|donate|support (?:us|our)|contact us|register (?:now|today|here)|book (?:now|a)|buy (?:now|it)|shop (?:now|all)|start (?:your|a) free|request a (?:demo|quote)|schedule a|try (?:it )?(?:for )?free|enter your e-?mail|your e-?mail|never miss|stay (?:up to date|updated|informed|tuned|connected)|suscríbete|suscribirse|suscríbase|síguenos|compartir|comparte|abonnez|inscrivez|partager|suivez|partagez|subscriu|segueix|comparteix|assine|inscreva|siga|compartilh|partilh|abonnieren|newsletter|folgen sie|teilen|jetzt (?:anmelden|spenden)|iscriviti|condividi|seguici|schrijf je in|abonneer|deel dit|volg ons|prenumerera|följ oss|dela|구독|공유',
);

/** Says nothing but that something else stands here. */
export const labelLine = whole(
  'advertise?ments?|ad|sponsored(?: content)?|story continues below(?: advertisement)?|article continues (?:below|after)(?: (?:this )?(?:ad|advertisement))?|scroll (?:down )?to continue.*|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|advertentie|annons|reklame|광고|share|print|e-?mail|tweet|save|copy link|link copied!?|loading.*|top of page|bottom of page|back to top|skip to (?:main )?content|photo|image|credit|comments?|no comments?|leave a (?:reply|comment)|reply|tags?|categories|filed under|topics|table of contents|contents|in this (?:article|guide|post)|jump to(?: section)?|expand|collapse|show (?:more|less)|view (?:all|more)|see all|read more|learn more|next|previous|play|listen|add to (?:my |your )?calendar|add to (?:google|outlook) calendar|for immediate release|for release|embargo(?:ed)?.{0,40}|view (?:this e-?mail )?in (?:your )?browser|view this e-?mail in (?:your|a) browser|print this page|\\d+ (?:shares?|comments?|views?|likes?)|imprimer|imprimir|drucken|stampa|afdrukken|skriv ut|zurück(?: zur übersicht)?|volver|retour|torna|tillbaka|terug|目录|目次|인쇄|목록|공유하기|#{2,4}',
);

/** Belongs to who made the page. */
export const rightsStart = start(
  '©|\\(c\\) ?\\d{4}|copyright|all rights reserved|todos los derechos|tous droits|tots els drets|todos os direitos|alle rechte|tutti i diritti|alle rechten|alla rättigheter',
);

/** Stands around a headline: who wrote it, when, how long it takes. */
export const headStart = start(
  'written by|posted (?:by|on|in|at)|published(?: (?:on|by|in|at))?|(?:last )?(?:updated|modified|reviewed|edited)(?: (?:on|by|at))?|(?:fact[- ]?checked|medically reviewed) by|reviewed by|edited by|author|date|publicado|actualizado|publié|mis à jour|publicat|actualitzat|atualizado|veröffentlicht|aktualisiert|stand|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|uppdaterad',
);
/** A preposition and a name: `By Ana Ruiz`, `Von Ana Ruiz`. */
export const byName =
  /^(?:[Bb]y|[Pp](?:or|ar|er)|[Vv]on|[Dd](?:i|a|oor)|[Aa][vf])\s+\p{Lu}[\p{L}’'.-]*\s+(?:(?:van|von|de|da|del|la)\s+)*\p{Lu}/u;
/** Names of what pages say of an article in a line or table of their own, ahead of its text; a value may follow. */
export const headLabel =
  /^[\s\p{P}\p{S}]*(?:(?:details?|dettagli|détails|detalles|author|autora?|auteur|autore|category|categories|categor[ií]a|catégorie|kategorie|categorie|kategori|hits?|views?|visite|visitas|lecturas?|vues|aufrufe|weergaven|visningar|source|fuente|quelle|fonte|bron|källa|section|rubrik|ressort|المصدر|تاريخ النشر|תאריך)\s*(?:[:：]|$)|(?:written by|posted by|scritto da|escrito por|écrit par|soumis par|publié par|publicado por|pubblicato da|geschrieben von|verfasst von|eingestellt von|geschreven door|skriven av|بقلم|מאת)(?!\p{L})|(?:작성자|등록자|담당부서|부서|등록일|작성일|게시일|수정일|조회수|조회|첨부파일|첨부|출처|글쓴이|来源|來源|发布时间|發布時間|发布日期|作者|编辑|責任編輯|责任编辑|字体|浏览次数|点击数|更新日|公開日|掲載日|投稿日|登録日|作成者)(?=\s*[:：]|\s|$))/iu;
/** The name of a file to fetch. */
export const fileLine = /^\S.{0,80}\.(?:pdf|docx?|odt|hwpx?|xlsx?|pptx?|zip)(?:\s*[([].{0,30})?$/i;
/** Leads to the pages before and after, or the other parts of the same. */
export const pagerLine =
  /^(?=.{1,60}$)[\s\p{P}\p{S}\d]*(?:(?:pages?|seiten?|páginas?|pàgines?|pagine|pagina(?:'s)?|sid(?:a|or)|prev(?:ious)?|next|older(?: posts)?|newer(?: posts)?|zurück|weiter|vor|nächste[rs]?|vorige[rs]?|anterior(?:es)?|siguiente|següent|seguent|próxim[oa]|seguinte|précédent|suivant|prec(?:edente)?|avanti|successivo|vorige|volgende|föregående|nästa|이전글?|다음글?|上一[页篇]|下一[页篇]|前へ|次へ|السابق|التالي|of|von|de|di|van|av|\|)[\s\p{P}\p{S}\d]*)+$/iu;
/** How long it takes to read. */
export const readingTime =
  /^\W*\d+\s*(?:[-–]\s*\d+\s*)?(?:min(?:ute)?s?\.?|minutos|minutes?|minuten|minuti|minuter|분)(?:\s*(?:read|de lectura|de lecture|di lettura|leitura|lesezeit|leestijd|läsning|reading time))?\W*$|^(?:(?:estimated )?(?:reading|read) time|lectura de|tiempo de lectura|temps de lecture|lesezeit|leestijd|tempo de leitura|tempo di lettura)/iu;

/** Headings after which nothing more belongs to the article. */
export const endHeading = whole(
  "about (?:the )?authors?|about (?:us|me)|related (?:articles?|posts?|stories|news|content|reading|links?|products?|resources|topics?)|you (?:may|might) also (?:like|enjoy|be interested in).*|more (?:from|like|in|on|stories|articles|posts|news).*|recommended(?: (?:for you|articles|reading|posts))?|(?:leave|post|add) a (?:reply|comment)|comments?|\\d+ (?:comments?|responses?|thoughts?).*|share this.*|latest (?:news|posts|articles|stories)|recent posts|popular posts|read (?:next|more|also)|up next|keep reading|what to read next|trending.*|artículos relacionados|noticias relacionadas|sobre el autor|articles (?:liés|similaires)|à propos de l[’']auteur|articles relacionats|artigos relacionados|über den autor|ähnliche (?:artikel|beiträge)|articoli correlati|gerelateerd.*|relaterade.*|このページに関する.{0,20}|お問い合わせ.{0,10}|関連(?:記事|リンク|情報|ページ)|관련 ?(?:기사|글|링크)|이 기사와.{0,20}|相关(?:新闻|文章|链接|阅读)|相關(?:新聞|文章)|مواضيع ذات صلة|اقرأ أيضا|כתבות נוספות|קראו גם",
);
