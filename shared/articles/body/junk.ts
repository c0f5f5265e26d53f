/** A kind of block that stands beside articles: the words in its class, id or role that give it away. */
export interface JunkRule {
  readonly rule: string;
  readonly words: RegExp;
  /** The largest share of the page's prose such a block may hold; above, the name is taken for a coincidence. */
  readonly maxShare: number;
}

const named = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?:[\\s_-]|$)`, 'i');

/** Names of blocks as themes and page builders write them. Matched as whole words of class and id. */
export const junkRules: readonly JunkRule[] = [
  {
    rule: 'consent',
    maxShare: 0.8,
    words: named(
      'cookies?|cookiebar|cookie-?(?:banner|notice|consent|law)|consent|gdpr|onetrust|cookiebot|cmplz|didomi|usercentrics|cky|borlabs',
    ),
  },
  {
    rule: 'navigation',
    maxShare: 0.3,
    words: named(
      'nav|navbar|navigation|menus?|submenu|megamenu|breadcrumbs?|breadcrumb-\\w+|crumbs|pagination|pager|paging|skip-?links?|skip-to-content|toc|table-of-contents|ez-toc-\\w+|jump-?links?|post-navigation|nav-links|prev-next|site-header|site-footer|page-footer|global-footer|footer|masthead|topbar|top-bar|toolbar|offcanvas|language-switcher|lang-switcher|wpml-ls',
    ),
  },
  {
    rule: 'share',
    maxShare: 0.3,
    words: named(
      'share|shares|sharing|sharer|share-?bar|share-?buttons?|sharedaddy|social|socials|social-?(?:links?|media|icons?|share|sharing|bar|buttons?)|addtoany\\w*|a2a_kit|addthis\\w*|sharethis|ssba\\w*|heateor\\w*|follow-us|likes?',
    ),
  },
  {
    rule: 'newsletter',
    maxShare: 0.4,
    words: named(
      'newsletter\\w*|subscribe|subscription|subscribe-\\w+|sign-?up|signup-\\w+|mc_embed_signup|mailchimp|mc4wp\\w*|optin|opt-in|email-signup|paywall|regwall|piano|cta|cta-\\w+|call-to-action|lead-?magnet|hs-cta\\w*',
    ),
  },
  {
    rule: 'related',
    maxShare: 0.45,
    words: named(
      'related|related-\\w+|relatedposts|jp-relatedposts|yarpp\\w*|recommended|recommendations?|more-(?:stories|news|posts|articles|from|on)|read-?(?:more|next|also)|readmore|also-read|see-also|you-may-(?:also-)?like|popular|most-(?:read|popular|viewed)|trending|latest|latest-(?:news|posts)|recent-?posts?|outbrain|taboola\\w*|trc_\\w+|mgid|revcontent|crp_related|teasers?|next-article|up-next|post-nav|suggested|news-?ticker|ticker|carousel|post-excerpt|product-?(?:card|grid|row)',
    ),
  },
  {
    rule: 'comments',
    maxShare: 0.85,
    words: named(
      'comments?|comments?-(?:list|area|section|form|wrapper|respond)|commentlist|disqus\\w*|respond|livefyre|fb-comments|replies|discussion',
    ),
  },
  {
    rule: 'advert',
    maxShare: 0.35,
    words: named(
      'ad|ads|advert|adverts|advertis\\w+|adsbygoogle|ad-?(?:slot|unit|wrapper|container|block|box|banner|space)|adbox|adslot|dfp|gpt-ad|sponsor\\w*|promo|promos|promotion|promoted|affiliate-disclosure|disclaimer|disclosure|affiliate-(?:widget|box)|banner',
    ),
  },
  {
    rule: 'sidebar',
    maxShare: 0.45,
    words: named('sidebar|side-bar|sidebar-\\w+|rail|right-rail|aside|widget-area|widgets'),
  },
  {
    rule: 'author',
    maxShare: 0.4,
    words: named(
      'author-?(?:bio|box|info|card|profile|description|about|block|details)|about-?(?:the-)?author|bio|biography|bio-box|post-author|abh_box\\w*|saboxplugin\\w*|pp-author-boxes\\w*',
    ),
  },
  {
    rule: 'byline',
    maxShare: 0.2,
    words: named(
      'byline|by-line|dateline|post-?meta|entry-?meta|article-?meta|post-?info|meta-?(?:data|info)|posted-on|post-date|entry-date|published|publish-date|pub-date|article-date|read-?(?:ing-)?time|time-to-read|author|authors|author-name',
    ),
  },
  {
    rule: 'tags',
    maxShare: 0.25,
    words: named(
      'tags|tag-?(?:list|links|cloud|container)|post-?tags|entry-tags|article-tags|post-?categor(?:y|ies)|cat-links|tags-links|entry-footer|post-footer|article-footer|topics|keywords',
    ),
  },
  {
    rule: 'folded',
    maxShare: 0.4,
    words: named(
      'hidden|visually-?hidden|invisible|\\w+-(?:hidden|invisible)|d-none|sr-only|screen-reader-\\w+|overlay',
    ),
  },
  {
    rule: 'overlay',
    maxShare: 0.4,
    words: named(
      '(?:\\w+-)?modal|popup|pop-up|lightbox|dialog|toast|tooltip|snackbar|drawer|print-only|noprint|no-print|search-?(?:form|box|bar|results)?|login|loading|spinner',
    ),
  },
  {
    rule: 'caption',
    maxShare: 0.25,
    words: named(
      'caption|wp-caption-text|image-?(?:caption|credit|source)|photo-?(?:caption|credit)|img-?(?:caption|credit)|media-?(?:caption|credit)|figcaption',
    ),
  },
];

/** Elements that stand beside articles by what they are. */
export const junkTags = new Set([
  'nav',
  'footer',
  'form',
  'fieldset',
  'aside',
  'button',
  'input',
  'label',
  'menu',
  'figcaption',
  'progress',
  'meter',
  'output',
]);
/** Roles that say that an element is beside the article. */
export const junkRoles = new Set([
  'navigation',
  'menu',
  'menubar',
  'complementary',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'alert',
  'banner',
  'toolbar',
  'tooltip',
  'tablist',
  'doc-pagelist',
  'doc-toc',
]);
