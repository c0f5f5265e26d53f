import type { PushAddress } from '../feeds/tend-push.ts';
import { mailSettings } from '../mail/settings.ts';
import type { Publication } from '../site/publication.ts';
import { sealInSecretsManager } from '../subscribers/secrets.ts';

/** The value of an environment variable the topology made, or a failure that names it. */
export function mustEnv(name: string): string {
  const value = process.env[name];
  if (!value) throw new TypeError(`${name} is not set: is it declared for this step in topology.ts?`);
  return value;
}

/** `queueEnv('pages')` is `PAGES_QUEUE_URL`: the one place where an environment name is made. */
export const queueEnv = (name: string) => `${name.toUpperCase().replaceAll('-', '_')}_QUEUE_URL`;
export const bucketEnv = (name: string) => `${name.toUpperCase().replaceAll('-', '_')}_BUCKET`;

/** The name of the address of `serve-desk`. */
export const deskEnv = 'DESK_URL';

/** The publication as the stack set it for its functions. */
export const publicationOfStack: Publication = {
  get siteUrl() {
    return mustEnv('SITE_URL');
  },
  get deskUrl() {
    return process.env[deskEnv] || undefined;
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

/** The names of what the stack tells those who handle subscribers. */
export const secretEnv = 'SUBSCRIBERS_SECRET';
export const configurationSetEnv = 'MAIL_CONFIGURATION_SET';
export const perSecondEnv = 'MAIL_PER_SECOND';
export const topicEnv = 'FEEDBACK_TOPIC';

/** The seal whose secret the stack made. */
export const sealOfStack = sealInSecretsManager(() => mustEnv(secretEnv));

/** Where SES says what came back, if the stack made such a place. */
export const setOfStack = () => process.env[configurationSetEnv] || undefined;
/** Mails a second of one process. */
export const perSecondOfStack = () => Number(process.env[perSecondEnv]) || mailSettings.perSecond;
/** The one topic whose notices count; nobody's where there is none. */
export const topicOfStack = () => process.env[topicEnv] || undefined;
