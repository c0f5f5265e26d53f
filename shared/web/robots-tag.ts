import { metaContents } from './meta.ts';
import type { HeaderFields } from './reply.ts';

/** Directives that carry a value after a colon, so that their name is no robot's name. */
const withValue = new Set(['unavailable_after', 'max-snippet', 'max-image-preview', 'max-video-preview']);

/**
 * The directives of `X-Robots-Tag` that address this robot or all of them, in lower case and without their values:
 * `noindex`, `none`, `noai`, `noimageai`, …
 */
export function robotsTagDirectives(headers: HeaderFields, agentToken: string): ReadonlySet<string> {
  const lines = (headers['x-robots-tag'] ?? '').toLowerCase().split('\n');
  return new Set(lines.flatMap((line) => directivesFor(line, agentToken.toLowerCase())));
}

/** The same, of a page's meta elements named `robots` or like this robot. */
export function metaRobotsDirectives(html: string, agentToken: string): ReadonlySet<string> {
  const contents = ['robots', agentToken.toLowerCase()].flatMap((name) => metaContents(html, name));
  return new Set(contents.flatMap((content) => content.toLowerCase().split(',').map(bareName)).filter(Boolean));
}

/** A robot's name holds for the directives after it, up to the next name: some servers join lines by commas. */
function directivesFor(line: string, agent: string): string[] {
  let isOurs = true;
  const found: string[] = [];
  for (const part of line.split(',')) {
    const [head = '', ...rest] = part.split(':');
    const isAddressed = rest.length > 0 && !withValue.has(head.trim());
    if (isAddressed) isOurs = head.trim() === agent;
    const directive = bareName(isAddressed ? rest.join(':') : part);
    if (isOurs && /^[a-z][a-z_-]*$/.test(directive)) found.push(directive);
  }
  return found;
}

function bareName(directive: string): string {
  return (directive.split(':')[0] ?? '').trim();
}
