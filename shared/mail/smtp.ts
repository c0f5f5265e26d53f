import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { Delivery, Mailer } from './mailer.ts';
import { type Dkim, toMime } from './mime.ts';
import { pace } from './pace.ts';
import { mailSettings } from './settings.ts';

export interface SmtpOptions {
  /** `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. */
  readonly url: string;
  /** Mails a second at most. */
  readonly perSecond: number;
  readonly dkim?: Dkim;
}

/** Mail through an SMTP server. A mail goes over one connection, once: nothing here tries again by itself. */
export function smtpMailer({ url, perSecond, dkim }: SmtpOptions): Mailer {
  const { connections, patienceSeconds } = mailSettings.smtp;
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
    // A mail that was handed to a connection is not handed to another: the first may have delivered it.
    maxRequeues: 0,
    connectionTimeout: patienceSeconds * 1000,
    greetingTimeout: patienceSeconds * 1000,
    socketTimeout: patienceSeconds * 1000,
  } as Parameters<typeof createTransport>[0]);
  // The stream of each mail that is on its way: read for the first time once the server has said that it waits for it.
  const streams = new WeakMap<object, Readable>();
  transport.use('stream', ({ data, message }, done) => {
    const create = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const stream = create(options);
      if (typeof data.raw === 'object' && data.raw) streams.set(data.raw, stream);
      return stream;
    };
    done();
  });
  return {
    turn: pace(perSecond, (ms, signal) => setTimeout(ms, undefined, { signal }), Date.now),
    send: async (mail) => {
      const raw = await toMime(mail, dkim);
      try {
        await transport.sendMail({ envelope: { from: mail.returnTo ?? mail.from, to: mail.to }, raw });
        return { kind: 'taken' };
      } catch (error) {
        return readTrouble(error, streams.get(raw)?.readableDidRead ?? false);
      }
    },
  };
}

/** What an error says of the mail. A reply is the server's word; without one, all depends on whether the mail had left. */
export function readTrouble(error: unknown, hasBegun: boolean): Delivery {
  const { responseCode: reply, command = '' } = factsOf(error);
  const code = reply === undefined ? 'no-reply' : String(reply);
  if (reply === undefined)
    return hasBegun ? { kind: 'unknown', code } : { kind: 'later', code, seconds: mailSettings.retrySeconds };
  const isAddress = command === 'RCPT TO';
  // Refused before the mail was spoken of: our login or sender is wrong, and no reader shall lose a mail by it.
  const isOurs = !isAddress && command !== 'DATA' && !(command === 'MAIL FROM' && reply === 552);
  if (reply >= 500 && !isOurs) return { kind: 'refused', code, isAddress };
  return { kind: 'later', code, seconds: mailSettings.retrySeconds, ...(isAddress && { isAddress }) };
}

function factsOf(error: unknown): { readonly responseCode?: number; readonly command?: string } {
  if (typeof error !== 'object' || error === null) return {};
  const responseCode = 'responseCode' in error && typeof error.responseCode === 'number' && error.responseCode;
  const command = 'command' in error && typeof error.command === 'string' && error.command;
  return { ...(responseCode && { responseCode }), ...(command && { command }) };
}
