import type { Answer, Exchange } from './exchange.ts';
import { judge } from './judge.ts';
import type { Outcome, PageRequest, Redirect, Reply, Trouble } from './reply.ts';
import { webSettings } from './settings.ts';
import { type Gate, targetTrouble } from './target.ts';
import { conditionalHeaders } from './validators.ts';

/** Follows redirects and says what the last answer means: the one set of rules for the live and the recorded web. */
export async function follow(
  request: PageRequest,
  exchange: Exchange,
  world: { gate: Gate; now: Date },
): Promise<Reply> {
  const redirects: Redirect[] = [];
  let url = withoutFragment(request.url);
  if (!url) return { kind: 'refused', code: 'bad-url', detail: 'not a URL', url: request.url, redirects };
  const askedUrl = url.href;
  for (;;) {
    const here = url;
    const end = (outcome: Outcome): Reply => ({ ...outcome, url: here.href, redirects });
    const objection = targetTrouble(here, world.gate) ?? (await request.mayAsk?.(here));
    if (objection) return end(objection);
    const conditions = conditionalHeaders(request.validators, askedUrl, here.href);
    const answer = await exchange(here, conditions);
    if ('kind' in answer) return end(answer);
    const sent = Object.keys(conditions).length > 0 ? request.validators : undefined;
    if (!isRedirect(answer.status)) return end(await judge(answer, here.href, sent, world.now));
    answer.drop();
    const next = nextUrl(answer, here, redirects);
    if ('kind' in next) return end(next);
    redirects.push({ from: here.href, to: next.href, status: answer.status });
    url = next;
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function nextUrl({ headers }: Answer, here: URL, redirects: readonly Redirect[]): URL | Trouble {
  const refused = (code: 'bad-redirect' | 'redirect-loop' | 'too-many-redirects', detail: string): Trouble => ({
    kind: 'refused',
    code,
    detail,
  });
  const { location } = headers;
  if (!location) return refused('bad-redirect', 'no Location');
  const next = withoutFragment(utf8(location), here);
  if (!next) return refused('bad-redirect', 'Location is not a URL');
  if (redirects.some(({ to }) => to === next.href)) return refused('redirect-loop', next.href);
  if (redirects.length >= webSettings.maxRedirects) return refused('too-many-redirects', next.href);
  return next;
}

function withoutFragment(text: string, base?: URL): URL | undefined {
  const url = URL.parse(text, base);
  if (url) url.hash = '';
  return url ?? undefined;
}

/** Header bytes arrive one character a byte; servers that do not percent-encode a Location write UTF-8. */
function utf8(location: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(location, (c) => c.charCodeAt(0)));
  } catch {
    return location;
  }
}
