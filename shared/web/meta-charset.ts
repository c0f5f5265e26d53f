type Attributes = ReadonlyMap<string, string>;

/** A comment, a meta element, another tag, other markup, or a mere `<`. */
const opening = /<(?:(!--)|(meta)[\t\n\f\r /]|(\/?[a-z][^\t\n\f\r >]*)|([!/?]))?/iy;
/** One attribute, with something behind it; the last group is a quote that is never closed. */
const attribute =
  /[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|(["'])|([^\t\n\f\r >]*)))?(?!$)/y;
const tagEnd = /[\t\n\f\r /]*>/y;

/** The label of the encoding that a page's head declares, by the prescan of the HTML standard. `head` is read as Latin-1. */
export function declaredInMeta(head: string): string | undefined {
  let at = head.indexOf('<');
  while (at >= 0) {
    opening.lastIndex = at;
    const [found = '', comment, meta, tag, markup] = opening.exec(head) ?? [];
    if (comment) at = after(head, '-->', at + 2);
    else if (markup) at = after(head, '>', at);
    else if (meta || tag) {
      const read = readAttributes(head, at + found.length);
      const label = meta && read && labelIn(read.attributes);
      if (label) return label;
      at = read?.end ?? head.length;
    } else at += 1;
    at = head.indexOf('<', at);
  }
  return undefined;
}

/** The attributes of a tag; `undefined` where the text ends before the tag does. */
function readAttributes(head: string, start: number): { attributes: Attributes; end: number } | undefined {
  const attributes = new Map<string, string>();
  attribute.lastIndex = start;
  tagEnd.lastIndex = start;
  for (let match = attribute.exec(head); match; match = attribute.exec(head)) {
    const [, name = '', double, single, openQuote, bare] = match;
    if (openQuote) return undefined;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
    tagEnd.lastIndex = attribute.lastIndex;
  }
  return tagEnd.test(head) ? { attributes, end: tagEnd.lastIndex } : undefined;
}

function labelIn(attributes: Attributes): string | undefined {
  const charset = attributes.get('charset');
  if (charset) return charset;
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-type') return undefined;
  const declared = /charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^"'\t\n\f\r ;][^\t\n\f\r ;]*))/i;
  const [, double, single, bare] = declared.exec(attributes.get('content') ?? '') ?? [];
  return double ?? single ?? bare;
}

/** The position behind the next mark, or the end. */
function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}
