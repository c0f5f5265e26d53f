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

/** The same of elements that show when something was changed. */
export const modifiedMark =
  /(?:^|[\s_-])(?:updated|modified|last-?(?:updated|modified)|dateModified|dt-updated|update(?:-?date)?|revised)(?:[\s_-]|$)/i;

/** Words beside a printed date that say it is the day of a change (en es fr ca pt de it nl sv ko). */
export const updateWords =
  /updated?|modified|revised|last reviewed|actualizad[oa]|actualitzat|modificad[oa]|atualizad[oa]|mis(?:e)? à jour|modifié|aktualisiert|geändert|aggiornat[oa]|modificat[oa]|bijgewerkt|gewijzigd|uppdaterad|ändrad|수정|업데이트/iu;

/** Words beside a printed date that say it is the day of publication. */
export const publishedWords = /publi|posted|veröffentlicht|erschienen|gepubliceerd|geplaatst|pubblicat|게시|등록/iu;
