/** A change of one source's `poll` in the text of a registry: everything else stays as people wrote it. */
export interface RegistryEdit {
  /** The line where the change begins, from 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** The whole text with the change in it. */
  readonly text: string;
}

/** How a source is to be polled from now on, written into the text of a registry; nothing where the source is not in it. */
export function withPoll(
  text: string,
  sourceId: string,
  poll: { readonly how: string; readonly url: string },
): RegistryEdit | undefined {
  const entry = text.search(new RegExp(`"id"\\s*:\\s*"${sourceId}"`));
  const key = entry < 0 ? -1 : text.indexOf('"poll"', entry);
  const start = key < 0 ? -1 : text.indexOf('{', key);
  const end = start < 0 ? undefined : endOfObject(text, start);
  if (end === undefined) return undefined;
  const after = `"poll": { "how": ${JSON.stringify(poll.how)}, "url": ${JSON.stringify(poll.url)} }`;
  return {
    line: text.slice(0, key).split('\n').length,
    before: text.slice(key, end),
    after,
    text: text.slice(0, key) + after + text.slice(end),
  };
}

/** The place behind an object's last brace; braces in strings do not count. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (depth === 0) return start + index + 1;
  }
  return undefined;
}
