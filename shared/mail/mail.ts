/** A picture inside a mail, named by its Content-ID. */
export interface Picture {
  readonly cid: string;
  readonly filename: string;
  readonly png: Uint8Array;
}

/** A mail to one person, ready to be sent. */
export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Left out for who wants text only. */
  readonly html?: string;
  readonly pictures?: readonly Picture[];
  readonly headers: Readonly<Record<string, string>>;
  readonly messageId: string;
  readonly date: Date;
  /** What the mail is of and to whom, by their ids: what came back is known by them. */
  readonly about: { readonly issue: string; readonly id: string };
  /** Whose mail it is, where that is not the id it is known by. Default: that id. */
  readonly reader?: string;
  /** Where bounces go. Default: the sender. */
  readonly returnTo?: string;
}
