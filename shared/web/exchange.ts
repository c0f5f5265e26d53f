import type { HeaderFields, Trouble } from './reply.ts';

/** One answer of one server, its body not yet read. */
export interface Answer {
  readonly status: number;
  readonly headers: HeaderFields;
  /** The body, decoded and within the cap. */
  readonly read: () => Promise<Uint8Array | Trouble>;
  /** Lets go of a body nobody wants. */
  readonly drop: () => void;
}

/** One request and what came back, no redirect followed. */
export type Exchange = (url: URL, conditions: Readonly<Record<string, string>>) => Promise<Answer | Trouble>;
