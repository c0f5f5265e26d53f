import { raw, html as template } from 'hono/html';

/** A piece of HTML whose values have been escaped. */
export type Html = Exclude<ReturnType<typeof template>, Promise<unknown>>;
/** What may stand in a template: nothing that would print as `[object Object]`. */
export type Value = Html | string | number | false | undefined | readonly Value[];

/** HTML from a tagged template: strings are escaped, `undefined` and `false` are left out. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const made = template(strings, ...values);
  if (made instanceof Promise) throw new TypeError('a page waits for nothing');
  return made;
}

/** A drawing of ours, which is whole and escaped already. */
export const drawn = (svg: string): Html => raw(svg);

/** The finished text. */
export const print = (made: Html): string => printable(made.toString());

/** A text without the characters that neither HTML, nor XML, nor a mail may hold. */
export const printable = (text: string): string => text.toWellFormed().replaceAll(forbidden, '');

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
