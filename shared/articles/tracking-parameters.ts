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
  { source: 'Google Play, Firebase and Branch', names: ['pcampaignid', '_branch_match_id', '_branch_referrer'] },
  { source: 'Google AMP cache', names: ['usqp', 'amp_js_v', 'amp_gsa'] },
  {
    source: 'Meta',
    starts: ['fb_action_', 'hc_'],
    names: ['fbclid', 'fb_source', 'fb_ref', 'igshid', 'igsh', 'mibextid', '__tn__', '__cft__[0]'],
  },
  { source: 'Microsoft Advertising', names: ['msclkid', 'cvid', 'ocid'] },
  { source: 'X', names: ['twclid', 'ref_src', 'ref_url', '__twitter_impression'] },
  { source: 'Pinterest, Snapchat', names: ['epik', 'sccid'] },
  { source: 'LinkedIn, TikTok, Reddit', names: ['li_fat_id', 'trk', 'trkinfo', 'ttclid', 'rdt_cid', 'share_id'] },
  { source: 'Yandex, VK', starts: ['ysclid', 'yclid'], names: ['_openstat', 'vk_source'] },
  { source: 'Matomo and Piwik campaigns', starts: ['pk_', 'mtm_', 'piwik_', 'matomo_'] },
  { source: 'Piano (AT Internet)', starts: ['at_'], names: ['xtor', 'xtref'] },
  { source: 'comScore', names: ['ns_source', 'ns_mchannel', 'ns_campaign', 'ns_linkname', 'ns_fee'] },
  { source: 'Adobe Analytics and Marketo', names: ['s_cid', 's_kwcid', 'ef_id', 'mkt_tok', 'sc_cid', 'icid', 'cmpid'] },
  {
    source: 'Affiliates: Impact, CJ, Awin, Rakuten, Tradedoubler, Zanox',
    names: ['irclickid', 'irgwc', 'cjevent', 'awc', 'ranmid', 'raneaid', 'ransiteid', 'tduid', 'zanpid'],
  },
  {
    source: 'Webtrekk and Mapp, etracker, Econda',
    starts: ['etcc_', 'wt_', 'wt.'],
    names: ['wtrid', 'emcs0', 'emcs1', 'emcs2', 'emcs3', 'emsrc'],
  },
  {
    source: 'Oracle Eloqua, Salesforce, Kit, Wunderkind, Listrak',
    starts: ['elqtrack', 'elqaid', 'elqat', 'elqcampaign', 'sfmc_'],
    names: ['et_rid', 'et_cid', 'ck_subscriber_id', 'wickedid', 'trk_contact', 'trk_msg', 'trk_sid'],
  },
  { source: 'Mailchimp', names: ['mc_cid', 'mc_eid', 'mc_tc'] },
  { source: 'HubSpot', starts: ['__hs', '_hs'], names: ['hsctatracking'] },
  {
    source:
      'Other mailers: Vero, Omeda, Dotdigital, MailerLite, Klaviyo, Bronto, Blueshift, ActiveCampaign, CleverReach',
    starts: ['vero_', 'oly_', 'bsft_', 'ml_sub', 'crlt'],
    names: ['dm_i', '_ke', '_kx', '_bta_tid', '_bta_c', 'vgo_ee', 'sb_referer_host'],
  },
  { source: 'Yahoo', names: ['guccounter', 'guce_referrer', 'guce_referrer_sig', 'soc_src', 'soc_trk'] },
  { source: 'Wikimedia shares, New York Times shares, AddThis', names: ['wprov', 'smid', 'smtyp', 'sms_ss', 'at_pco'] },
  {
    source: 'WordPress: share buttons, comment replies, likes',
    names: ['replytocom', 'like_comment', 'doing_wp_cron'],
  },
  {
    source: 'Sessions of PHP, Java, ASP and ColdFusion',
    starts: ['aspsessionid'],
    names: ['phpsessid', 'jsessionid', 'sessionid', 'cfid', 'cftoken', 'oscsid', 'zenid'],
  },
];

/** Parameters that track only when their value names a channel: `source` alone may say which page it is. */
export const channelParameters = new Set([
  'source',
  'share',
  'shared',
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
  /^(?:rss|atom|feed|feeds|rssfeed|newsletter|mail|e-?mail|social|share|twitter|x|reddit|tumblr|pinterest|print|jetpack-\w+|facebook|fb|linkedin|instagram|whatsapp|telegram|bluesky|mastodon|bsky|home|homepage|hp|related|recirc|webpush|push|qr|pocket|flipboard|google|bing|menu|footer|header|sidebar)(?:[-_.].*)?$/i;

/** Parameters and values that ask for another view of the same page, or carry a session or a notice; the same name with another value may say which page it is. */
export const viewParameters: readonly (readonly [name: string, value: RegExp])[] = [
  ['amp', /^(?:1|true|amp|)$/i],
  ['_amp', /^(?:1|true|)$/i],
  ['isamp', /^(?:1|true)$/i],
  ['outputtype', /^amp$/i],
  ['output', /^(?:amp|print)$/i],
  ['noamp', /^/],
  ['nonamp', /^/],
  // Blogger, for phones. A month stands as `m=202611`.
  ['m', /^[01]$/],
  ['mobile', /^(?:1|true|yes)$/i],
  ['print', /^(?!0$|false$)/i],
  ['printable', /^(?!0$|no$|false$)/i],
  ['printer', /^(?:1|true|yes)$/i],
  ['printer_friendly', /^/],
  ['printview', /^/],
  ['imprimir', /^(?:1|true|)$/i],
  ['mode', /^print$/i],
  ['layout', /^print$/i],
  ['action', /^print$/i],
  ['display', /^print$/i],
  ['do', /^print$/i],
  ['pf', /^(?:1|true)$/i],
  // TYPO3's page type for print.
  ['type', /^98$/],
  ['view', /^(?:print|amp|mobile)$/i],
  ['format', /^(?:print|amp)$/i],
  ['tmpl', /^component$/i],
  // What Jetpack's share by mail adds.
  ['nb', /^1$/],
  ['msg', /^(?:fail|success)$/i],
  // Sessions are long; the same names number pages too.
  ['s', /^[0-9a-f]{32}$/i],
  ['sid', /^(?=.*\d)[0-9a-z]{24,}$/i],
];
