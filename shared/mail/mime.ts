import { createTransport } from 'nodemailer';
import type { Briefing } from './compose.ts';

/** A briefing as the bytes of an RFC 5322 message. */
export async function toMime(briefing: Briefing): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail(briefing);
  if (!Buffer.isBuffer(message)) throw new TypeError('nodemailer gave a stream where a buffer was asked for');
  return message;
}
