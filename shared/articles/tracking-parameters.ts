/** A rule's `names` are exact and lower-case; `starts` are beginnings of names. */
interface TrackingRule {
  readonly source: string;
  readonly names?: readonly string[];
  readonly starts?: readonly string[];
}

/** Query parameters that say how a reader came, never which page it is, each with who sets it. */
export const trackingRules: readonly TrackingRule[] = [
  {
    source: 'Google Analytics and Ads',
    starts: ['utm_', 'gad_'],
    names: ['gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', '_ga', '_gl', 'srsltid'],
  },
  { source: 'Google AMP cache', names: ['usqp', 'amp_js_v', 'amp_gsa'] },
  {
    source: 'Meta',
    starts: ['fb_action_', 'hc_'],
    names: ['fbclid', 'fb_source', 'fb_ref', 'igshid', 'igsh', '__tn__'],
  },
  { source: 'Microsoft Advertising', names: ['msclkid', 'cvid', 'ocid'] },
  { source: 'X', names: ['twclid', 'ref_src', 'ref_url', '__twitter_impression'] },
  { source: 'LinkedIn, TikTok, Reddit', names: ['li_fat_id', 'trk', 'trkinfo', 'ttclid', 'rdt_cid', 'share_id'] },
  { source: 'Yandex, VK', starts: ['ysclid', 'yclid'], names: ['_openstat', 'vk_source'] },
  { source: 'Matomo and Piwik campaigns', starts: ['pk_', 'mtm_', 'piwik_', 'matomo_'] },
  { source: 'Piano (AT Internet)', starts: ['at_'], names: ['xtor', 'xtref'] },
  { source: 'comScore', names: ['ns_source', 'ns_mchannel', 'ns_campaign', 'ns_linkname', 'ns_fee'] },
  { source: 'Adobe Analytics and Marketo', names: ['s_cid', 's_kwcid', 'ef_id', 'mkt_tok', 'sc_cid', 'icid', 'cmpid'] },
  { source: 'Mailchimp', names: ['mc_cid', 'mc_eid', 'mc_tc'] },
  { source: 'HubSpot', starts: ['__hs', '_hs'], names: ['hsctatracking'] },
  {
    source:
      'Other mailers: Vero, Omeda, Dotdigital, MailerLite, Klaviyo, Bronto, Blueshift, ActiveCampaign, CleverReach',
    starts: ['vero_', 'oly_', 'bsft_', 'ml_sub', 'crlt'],
    names: ['dm_i', '_ke', '_kx', '_bta_tid', '_bta_c', 'vgo_ee', 'sb_referer_host'],
  },
  { source: 'Yahoo consent', names: ['guccounter', 'guce_referrer', 'guce_referrer_sig'] },
  {
    source: 'WordPress: share buttons, comment replies, likes',
    names: ['share', 'replytocom', 'like_comment', 'shared', 'msg', 'nb', 'doing_wp_cron'],
  },
  {
    source: 'Sessions of PHP, Java, ASP and ColdFusion',
    names: ['phpsessid', 'jsessionid', 'aspsessionid', 'sessionid', 'cfid', 'cftoken'],
  },
];

/** Parameters that track only when their value names a channel: `source` alone may say which page it is. */
export const channelParameters = new Set([
  'source',
  'src',
  'from',
  'ref',
  'via',
  'cmp',
  'campaign',
  'medium',
  'referrer',
]);

/** Values that name a channel. */
export const channelValues =
  /^(?:rss|atom|feed|feeds|rssfeed|newsletter|mail|e-?mail|social|share|twitter|x|facebook|fb|linkedin|instagram|whatsapp|telegram|bluesky|mastodon|bsky|home|homepage|hp|related|recirc|webpush|push|qr|pocket|flipboard|google|bing|menu|footer|header|sidebar)(?:[-_.].*)?$/i;

/** Parameters and values that ask for another view of the same page. */
export const viewParameters: readonly (readonly [name: string, value: RegExp])[] = [
  ['amp', /^(?:1|true|amp|)$/i],
  ['outputtype', /^amp$/i],
  ['noamp', /^/],
  ['print', /^(?!0$|false$)/i],
  ['printable', /^(?!0$|no$|false$)/i],
  ['printview', /^/],
  ['view', /^(?:print|amp|mobile)$/i],
  ['format', /^(?:print|amp)$/i],
  ['tmpl', /^component$/i],
  ['mobile', /^(?:1|true|yes)$/i],
];
