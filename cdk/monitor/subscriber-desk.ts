import type { Seal } from '../../shared/subscribers/seal.ts';
import type { Vault } from '../../shared/subscribers/vault.ts';
import type { Where } from './options.ts';
import type { Session } from './session.ts';

/** The options of `monitor subscribers`. */
export interface SubscriberOptions extends Where {
  readonly week?: string;
  /** Why staff look at what is somebody's own; goes to the log. */
  readonly reason?: string;
  readonly proof?: string;
}

/** What a view works with. */
export interface Desk {
  readonly session: Session;
  readonly vault: Vault;
  readonly seal: Seal;
  readonly week: string;
  readonly what: string;
  readonly options: SubscriberOptions;
}
