import { Tokenizer } from 'htmlparser2';

/** What to do with the parts of an HTML text. Default: nothing. */
export interface TokenReader {
  openTag?(name: string): void;
  closeTag?(name: string): void;
  /** A run of text, its entities as they are written. */
  text?(text: string): void;
  /** Where the value of an attribute stands, without its quotes. */
  attribute?(name: string, start: number, end: number): void;
}

/** Reads an HTML text from front to back. It keeps no account of what is open, so depth costs nothing. */
export function readTokens(html: string, reader: TokenReader): void {
  let attribute = '';
  let value: readonly [number, number] | undefined;
  const name = (start: number, end: number) => html.slice(start, end).toLowerCase();
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname: (start, end) => reader.openTag?.(name(start, end)),
      onclosetag: (start, end) => reader.closeTag?.(name(start, end)),
      ontext: (start, end) => reader.text?.(html.slice(start, end)),
      oncdata: (start, end, offset) => reader.text?.(html.slice(start, end - offset)),
      onattribname(start, end) {
        attribute = name(start, end);
        value = undefined;
      },
      onattribdata(start, end) {
        value = [value?.[0] ?? start, end];
      },
      onattribend() {
        if (value) reader.attribute?.(attribute, ...value);
      },
      onattribentity: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
