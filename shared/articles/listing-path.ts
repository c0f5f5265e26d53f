/** Paths of sections, tags, archives and search results, as content systems name them. */
export const listingPath =
  /\/(?:category|categories|tags?|topics?|archives?|search|author|page\/\d+|subjects?|sections?|labels?|rubrik|rubriques?|secci[oó]n|etiquetas|thema|kategorie|themen|categoria|categorie|etiqueta|schlagwort|temas?)(?:\/[^/]+){0,2}\/?$|\/(?:news|blog|articles|press|events|actualites|noticias|noticies|aktuelles|nieuws|nyheter|notizie|publications|resources|stories|posts?)\/?$/i;
