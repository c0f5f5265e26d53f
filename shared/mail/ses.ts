import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { Mailer } from './mailer.ts';
import { toMime } from './mime.ts';

/** Mail through Amazon SES. */
export function sesMailer(): Mailer {
  let client: SESv2Client | undefined;
  return {
    send: async (briefing) => {
      const sdk = await import('@aws-sdk/client-sesv2');
      client ??= new sdk.SESv2Client();
      await client.send(new sdk.SendEmailCommand({ Content: { Raw: { Data: await toMime(briefing) } } }));
    },
  };
}
