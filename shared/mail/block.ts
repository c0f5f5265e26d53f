import type { Picture } from './mail.ts';

/** A text and whose language it is in, where that is not the mail's own. */
interface Words {
  readonly text: string;
  readonly language?: string;
}
interface Item {
  readonly title: string;
  readonly url: string;
  readonly language: string;
  /** Who published it. */
  readonly by: string;
  /** And when, in words. */
  readonly on?: string;
}

/** A row of the table beside the chart. */
export interface Row {
  readonly label: string;
  readonly now: string;
  readonly usual: string;
}

/** What a mail is made of, in reading order: HTML and text are both written from it, so neither says less. */
export type Block =
  | ({ readonly kind: 'kicker' | 'h1' | 'lead' | 'text' | 'h2' | 'small' } & Words)
  | ({ readonly kind: 'story'; readonly quote?: string } & Item)
  | ({ readonly kind: 'mention' } & Item)
  | {
      readonly kind: 'chart';
      readonly picture?: Picture;
      readonly alt: string;
      readonly heads: Row;
      readonly rows: readonly Row[];
      /** Of the labels. */
      readonly language: string;
    }
  | { readonly kind: 'button' | 'link'; readonly url: string; readonly text: string }
  | { readonly kind: 'rule' };
