/** An element with text and nothing else in it; nothing where there is no text. */
export function textElement(name: string, text: string | undefined): string {
  return text ? `<${name}>${cdata(text)}</${name}>` : '';
}

/** An element with attributes and nothing in it; nothing where there are none. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value ? [` ${key}="${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"`] : [],
  );
  return written.length > 0 ? `<${name}${written.join('')}/>` : '';
}

function cdata(text: string): string {
  return `<![CDATA[${text.toWellFormed().replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
