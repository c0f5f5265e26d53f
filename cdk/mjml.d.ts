/** The part of MJML that we call: its own types are of an earlier version. */
declare module 'mjml' {
  interface Options {
    readonly validationLevel: 'strict';
    readonly minify: boolean;
    readonly fonts: Readonly<Record<string, string>>;
  }
  export default function mjml2html(mjml: string, options: Options): Promise<{ readonly html: string }>;
}
