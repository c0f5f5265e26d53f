import type { PushAddress } from '../feeds/tend-push.ts';
import type { Publication } from '../site/publication.ts';

/** The value of an environment variable the topology made, or a failure that names it. */
export function mustEnv(name: string): string {
  const value = process.env[name];
  if (!value) throw new TypeError(`${name} is not set: is it declared for this step in topology.ts?`);
  return value;
}

/** `queueEnv('pages')` is `PAGES_QUEUE_URL`: the one place where an environment name is made. */
export const queueEnv = (name: string) => `${name.toUpperCase().replaceAll('-', '_')}_QUEUE_URL`;
export const bucketEnv = (name: string) => `${name.toUpperCase().replaceAll('-', '_')}_BUCKET`;

/** The publication as the stack set it for its functions. */
export const publicationOfStack: Publication = {
  get siteUrl() {
    return mustEnv('SITE_URL');
  },
  get sender() {
    return mustEnv('MAIL_SENDER');
  },
};

/** The name of the public address of `receive-push`. */
export const pushEnv = 'PUSH_URL';

/** Where hubs find us: an address that only the stack, or whoever runs us behind one, can know. */
export const pushOfStack: PushAddress = {
  get callbackUrl() {
    return process.env[pushEnv] || undefined;
  },
};
