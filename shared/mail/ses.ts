import { setTimeout } from 'node:timers/promises';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { Delivery, Mailer } from './mailer.ts';
import { toMime } from './mime.ts';
import { pace } from './pace.ts';
import { mailSettings } from './settings.ts';

export interface SesOptions {
  /** Tells SES where to say what came back. Default: nowhere. */
  readonly configurationSet: () => string | undefined;
  /** Mails a second at most, of one process. */
  readonly perSecond: () => number;
}

/** Mail through Amazon SES, which signs it. */
export function sesMailer({ configurationSet, perSecond }: SesOptions): Mailer {
  let client: SESv2Client | undefined;
  let turn: Mailer['turn'] | undefined;
  return {
    turn: (signal) => {
      turn ??= pace(perSecond(), (ms, signal) => setTimeout(ms, undefined, { signal }), Date.now);
      return turn(signal);
    },
    send: async (mail) => {
      const sdk = await import('@aws-sdk/client-sesv2');
      // The SDK's own retries could send a mail twice: a request without an answer may have been carried out.
      client ??= new sdk.SESv2Client({ maxAttempts: 1 });
      const ConfigurationSetName = configurationSet();
      const { issue, id } = mail.about;
      const command = new sdk.SendEmailCommand({
        Content: { Raw: { Data: await toMime(mail) } },
        Destination: { ToAddresses: [mail.to] },
        EmailTags: [
          { Name: 'issue', Value: issue },
          { Name: 'reader', Value: mail.reader ?? id },
        ],
        ...(ConfigurationSetName && { ConfigurationSetName }),
      });
      try {
        await client.send(command);
        return { kind: 'taken' };
      } catch (error) {
        return readSesTrouble(error);
      }
    },
  };
}

const { retrySeconds, quotaSeconds } = mailSettings;
const answers: Readonly<Record<string, Delivery>> = {
  TooManyRequestsException: { kind: 'later', code: 'throttled', seconds: retrySeconds },
  ThrottlingException: { kind: 'later', code: 'throttled', seconds: retrySeconds },
  LimitExceededException: { kind: 'later', code: 'quota', seconds: quotaSeconds },
  SendingPausedException: { kind: 'later', code: 'paused', seconds: quotaSeconds },
  AccountSuspendedException: { kind: 'later', code: 'suspended', seconds: quotaSeconds },
  MailFromDomainNotVerifiedException: { kind: 'later', code: 'domain-not-verified', seconds: quotaSeconds },
  MessageRejected: { kind: 'refused', code: 'rejected', isAddress: false },
  BadRequestException: { kind: 'refused', code: 'bad-request', isAddress: false },
};
/** The request never reached SES. */
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** What an error of SES says of the mail; what SES did not answer may have been sent. */
export function readSesTrouble(error: unknown): Delivery {
  const name = error instanceof Error ? error.name : '';
  const known = answers[name];
  if (known) return known;
  const code = error instanceof Error && 'code' in error ? String(error.code) : name;
  return unreached.has(code)
    ? { kind: 'later', code: 'no-reply', seconds: retrySeconds }
    : { kind: 'unknown', code: 'no-reply' };
}
