/** Domains under which strangers each have a host of their own. Source: the private section of the Public Suffix List, as far as people publish there. */
const sharedDomains = new Set(
  'blogspot.com wordpress.com substack.com medium.com tumblr.com ghost.io github.io gitlab.io netlify.app vercel.app pages.dev web.app firebaseapp.com herokuapp.com onrender.com fly.dev azurewebsites.net azurestaticapps.net cloudfront.net amazonaws.com weebly.com wixsite.com wixstudio.com squarespace.com webflow.io strikingly.com jimdofree.com jimdosite.com jimdo.com over-blog.com canalblog.com hypotheses.org typepad.com livejournal.com neocities.org readthedocs.io altervista.org eklablog.com beehiiv.com buttondown.email notion.site carrd.co'.split(
    ' ',
  ),
);

/** Does the host stand beside those of strangers under one domain, so that only itself is its site? */
export function isSharedHost(host: string): boolean {
  return /\.blogspot\.[a-z.]+$/.test(host) || sharedDomains.has(host.split('.').slice(-2).join('.'));
}
