/** The algorithm alone: the package's own types ask for a browser's document, where it needs far less. */
declare module '@mozilla/readability/Readability.js' {
  interface Options {
    readonly charThreshold?: number;
    readonly nbTopCandidates?: number;
    readonly linkDensityModifier?: number;
    readonly disableJSONLD?: boolean;
    readonly keepClasses?: boolean;
  }
  export default class Readability<Element> {
    constructor(document: object, options: Options & { readonly serializer: (content: Element) => Element });
    parse(): { readonly content: Element; readonly byline: string | null } | null;
  }
}
