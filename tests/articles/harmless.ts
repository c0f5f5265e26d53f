/** Is every tag of the HTML one that may stand there, without attributes but a link's address on the web? */
export function isHarmless(html: string): boolean {
  const tags = html.match(/<[^>]*>?/g) ?? [];
  return tags.every((tag) =>
    /^<\/?(?:p|h[1-6]|ul|ol|li|blockquote|pre|code|em|strong|b|i|sub|sup|q|cite|abbr|dl|dt|dd|table|thead|tbody|tfoot|tr|th|td|a)>$|^<(?:br|hr) ?\/?>$|^<a href="https?:\/\/[^"<>\s]*">$/.test(
      tag,
    ),
  );
}
