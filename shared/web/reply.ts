import * as z from 'zod/mini';

/** What a server gave so that the next request can ask "has it changed?": kept byte for byte, true for one URL only. */
export const Validators = z.readonly(
  z.object({
    etag: z.exactOptional(z.string()),
    lastModified: z.exactOptional(z.string()),
    /** The URL whose answer carried them. Default: the URL asked for. Never sent to another one. */
    url: z.exactOptional(z.string()),
  }),
);
export type Validators = z.infer<typeof Validators>;

/** What is asked of the web. Always a GET. */
export interface PageRequest {
  readonly url: string;
  readonly validators?: Validators;
  /** The Accept header. Default: anything, feeds and pages first. */
  readonly accept?: string;
  /** Most bytes of body, on the wire and again after decoding, or how many for what the headers say it is. Default: `webSettings.maxBytes`. */
  readonly maxBytes?: MaxBytes;
  /**
   * Asked before each hop, the first one included: an outcome ends the request with it, `undefined` lets it go on.
   * It may wait: the time it takes is not the server's.
   */
  readonly mayAsk?: (url: URL) => Promise<Outcome | undefined>;
}

/** The header lines of an answer: names in lower case, lines of one name joined as `headers.ts` says. */
export type HeaderFields = Readonly<Record<string, string>>;

/** A cap on a body, or the one for a body of these headers. */
export type MaxBytes = number | ((headers: HeaderFields) => number);

/** The cap on a body with these headers. */
export function capOf(maxBytes: MaxBytes, headers: HeaderFields): number {
  return typeof maxBytes === 'number' ? maxBytes : maxBytes(headers);
}

/** One redirect that was followed. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly status: number;
}

/** Why there was no usable answer this time: the next time it may work. */
export type UnreachableWhy =
  | 'no-such-host'
  | 'dns-failed'
  | 'connection-refused'
  | 'connection-reset'
  | 'no-route'
  | 'connect-timeout'
  | 'first-byte-timeout'
  | 'total-timeout'
  | 'tls'
  | 'garbled'
  | 'cut-short'
  | 'server-error';

/** Why we do not want the answer. */
type WebRefusalCode =
  | 'bad-url'
  | 'bad-scheme'
  | 'bad-port'
  | 'private-address'
  | 'bad-redirect'
  | 'redirect-loop'
  | 'too-many-redirects'
  | 'too-large'
  | 'header-flood'
  | 'bad-encoding'
  | 'bad-status'
  | 'robots';

/** An exchange that failed, without the way that led to it. */
export type Trouble =
  | { readonly kind: 'unreachable'; readonly why: UnreachableWhy; readonly detail: string }
  | { readonly kind: 'refused'; readonly code: WebRefusalCode; readonly detail: string };

/** What an answer means, without the way that led to it. */
export type Outcome =
  | {
      readonly kind: 'page';
      readonly status: number;
      readonly headers: HeaderFields;
      readonly body: Uint8Array;
      readonly validators: Validators;
    }
  | { readonly kind: 'not-modified'; readonly headers: HeaderFields; readonly validators: Validators }
  | { readonly kind: 'missing'; readonly status: number; readonly headers: HeaderFields }
  | { readonly kind: 'gone'; readonly headers: HeaderFields }
  | { readonly kind: 'wait'; readonly seconds: number; readonly why: 'too-many-requests' | 'unavailable' | 'host-busy' }
  | Trouble;

/** What a site answered: `url` is the last one asked, `redirects` the way to it. */
export type Reply = Outcome & { readonly url: string; readonly redirects: readonly Redirect[] };

/** The web as the steps see it. Never throws for what the world does; an abort throws the signal's reason. */
export interface Web {
  fetchPage(request: PageRequest, signal: AbortSignal): Promise<Reply>;
  /** Posts a form, within the same caps and to the same addresses; a redirect is not followed. */
  postForm(url: string, fields: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Outcome>;
}
