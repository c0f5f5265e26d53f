/** Stops at the next `<`: thousands of elements that never end must not cost a scan of the page each. */
const metaElement = /<meta\s[^<>]{1,2000}>/gi;
const attribute = /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** The contents of a page's meta elements of one name, in order. Without building a document. */
export function metaContents(html: string, name: string): readonly string[] {
  return [...withoutComments(html).matchAll(metaElement)].flatMap(([element]) => {
    const attributes = new Map(
      [...element.matchAll(attribute)].map(([, key = '', a, b, c]) => [key.toLowerCase(), a ?? b ?? c ?? '']),
    );
    const content = attributes.get('content');
    return content !== undefined && attributes.get('name')?.trim().toLowerCase() === name ? [content] : [];
  });
}

function withoutComments(html: string): string {
  const [first = '', ...rest] = html.split('<!--');
  return first + rest.map((part) => (part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : '')).join(' ');
}
