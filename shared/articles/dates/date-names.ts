/** `meta` names that carry the day of publication, the most exact first. Sources: Open Graph, Dublin Core, Highwire, Parse.ly, Sailthru, and what sites write. */
export const publishedNames: readonly string[] =
  'article:published_time og:article:published_time article:published og:published_time og:pubdate datepublished date.published parsely-pub-date sailthru.date citation_publication_date citation_online_date citation_date dcterms.issued dc.date.issued dcterms.date dc.date dcterms.created dc.date.created dc.created dcterms.available article_date_original article.published article.created publication_date publication-date publicationdate publishdate publish_date publish-date published published-date published_date published_at pubdate ptime cxenseparse:recs:publishtime cxenseparse:publishtime rnews:datepublished bt:pubdate shareaholic:article_published_time datecreated date.created created creation_date date_published pub_date displaydate date'.split(
    ' ',
  );

/** `meta` names that carry the day of the last change. */
export const modifiedNames: readonly string[] =
  'article:modified_time og:updated_time og:article:modified_time og:modified_time article:modified datemodified date.modified dcterms.modified dc.date.modified dc.modified dcterms.updated lastmod last-modified last_modified lastmodified modified revised revision_date utime updated article.updated shareaholic:article_modified_time'.split(
    ' ',
  );

/** Class, id and itemprop of elements that show a date. */
export const dateMark =
  /(?:^|[\s_-])(?:date|datum|fecha|data|datetime|dateline|published|publish(?:ed)?-?(?:date|on|time)|pub-?date|post(?:ed)?-?(?:date|on|time)|entry-?(?:date|time)|article-?(?:date|time|published)|created|timestamp|time|meta-date|post-meta|entry-meta|article-meta|byline|dt-published|submitted)(?:[\s_-]|$)/i;

/** The same of elements that name the date as that of publication. */
export const publishedMark =
  /(?:^|[\s_-])(?:published|datePublished|dateCreated|publish(?:ed)?-?(?:date|on|time)|pub-?date|post(?:ed)?-?(?:date|on|time)|dt-published)(?:[\s_-]|$)/i;

/** The same of elements that show when something was changed. */
export const modifiedMark =
  /(?:^|[\s_-])(?:updated|modified|last-?(?:updated|modified|reviewed)|dateModified|dt-updated|update(?:-?date)?|revised|reviewed)(?:[\s_-]|$)/i;

/** The same of elements that show the day of something else: an event, opening hours, a deadline. */
export const otherMark =
  /(?:^|[\s_-])(?:hours|opening|openings|schedule|deadline|expir(?:y|es|ation)|countdown|event-?(?:date|time|start|end|day|month)|date-?(?:start|end|from|to)|start-?(?:date|time)|end-?(?:date|time)|startDate|endDate|dt-start|dt-end|birth(?:day|date)?|today|current-?date|weather|joined)(?:[\s_-]|$)/i;

/** Words beside a printed date that say it is the day of a change (en es fr ca pt de it nl sv ko; da pl tr ar he ja zh). */
export const updateWords =
  /\bupdated?\b|modified|revised|reviewed|\bedited\b|actualizad[oa]|actualització|actualización|actualitzat|modificad[oa]|revisad[oa]|revisat|atualizad[oa]|atualização|mis(?:e)? à jour|modifié|révisé|aktualisier|geändert|überarbeitet|geprüft|\bstand\s*:|aggiornat[oa]|aggiornamento|modificat[oa]|bijgewerkt|gewijzigd|laatste update|uppdatera[dt]|ändrad|granskad|opdateret|aktualizacja|güncelle|수정|업데이트|تحديث|עודכן|עדכון|更新|最終更新/iu;

/** Words beside a printed date that say it is the day of publication. */
export const publishedWords =
  /publi[cksé]|\bposted\b|\bissued\b|\breleased?\b|first (?:seen|aired)|veröffentlicht|erschienen|eingestellt am|gepubliceerd|geplaatst|pubblicat|inserit[oa]|publicera|yayın|게시|등록|작성|입력|نُ?شر|פורסם|公開|掲載|发布|發布|发表|發表|投稿/iu;

/** Words beside a printed date that say it is the day of something else. */
export const otherWords = new RegExp(
  `(?<!\\p{L})(?:${'when|open today|opening hours|deadline|closing date|apply by|applications? (?:close|due)|due|valid (?:until|from)|expires?|until|starts?|ends?|begins?|event|born|joined|member since|next meeting|save the date|accessed|retrieved|effective|plazo|hasta el|inicio|fecha límite|cuándo|événement|jusqu’au|date limite|quand|début|termini|fins al|prazo|até|quando|frist|bis(?: zum)?|beginn|ende|einsendeschluss|anmeldeschluss|termin|wann|veranstaltung|scadenza|entro il|inizio|tot(?: en met)?|uiterlijk|sluitingsdatum|wanneer|senast|sista dag|när|마감|기한|일시|기간'})\\s*(?:on|by|date)?\\s*[:：]?\\s*$`,
  'iu',
);
