/** Compiles the template of mails: MJML is written by people, what mail programs need of it is long and stays out of the functions. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mjml2html from 'mjml';

const folder = join(import.meta.dirname, '../shared/mail/template');

/** The template cut at its marks: what stands before the blocks, each block by name, and what stands after them. */
export async function compileTemplate(mjml: string): Promise<Readonly<Record<string, string>>> {
  // Without `fonts`, MJML links to a font server as soon as it knows the name of a font.
  const { html } = await mjml2html(mjml, { validationLevel: 'strict', minify: true, fonts: {} });
  const tidy = html
    .replaceAll('lang="en" dir="ltr"', 'lang="{{language}}" dir="ltr"')
    .replaceAll(' lang="item"', '{{lang}}')
    .replaceAll('text-align:left', 'text-align:start')
    // A mail has nothing but its content: screen readers may jump to it as such.
    .replace('aria-roledescription="email" role="article"', 'role="main"')
    .replaceAll(/>\s+</g, '><');
  const blocks = [...tidy.matchAll(/<!--(\w+)-->(.*?)<!--\/-->/gs)].map(([, name = '', text = '']) => [name, text]);
  const first = tidy.indexOf('<!--kicker-->');
  const last = tidy.lastIndexOf('<!--/-->');
  return { head: tidy.slice(0, first), ...Object.fromEntries(blocks), foot: tidy.slice(last + '<!--/-->'.length) };
}

export const templateSource = () => readFileSync(join(folder, 'mail.mjml'), 'utf8');

if (import.meta.main)
  writeFileSync(join(folder, 'compiled.json'), `${JSON.stringify(await compileTemplate(templateSource()), null, 2)}\n`);
