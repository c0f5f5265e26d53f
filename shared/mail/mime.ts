import { createTransport } from 'nodemailer';
import type { Mail } from './mail.ts';

/** How mails are signed where no service does it for us. */
export interface Dkim {
  readonly domainName: string;
  readonly keySelector: string;
  /** PEM. */
  readonly privateKey: string;
}

/** All that a reader sees, and both headers of one-click unsubscription, as RFC 8058 asks. */
const signed =
  'From:To:Subject:Date:Message-ID:MIME-Version:Content-Type:List-Id:List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted';

/** A mail as the bytes of an RFC 5322 message; the same mail gives the same bytes. */
export async function toMime(mail: Mail, dkim?: Dkim): Promise<Buffer> {
  const transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    ...(dkim && { dkim: { ...dkim, headerFieldNames: signed } }),
  });
  const { from, to, subject, text, html, pictures = [], headers, messageId, date } = mail;
  const { message } = await transport.sendMail({
    from,
    to,
    subject,
    text,
    ...(html !== undefined && { html }),
    attachments: pictures.map(({ cid, filename, png }) => ({
      cid,
      filename,
      content: Buffer.from(png),
      contentType: 'image/png',
      contentDisposition: 'inline' as const,
    })),
    // Unfolded: some programs that look for the address to leave read one line only.
    headers: Object.entries(headers).map(([key, value]) => ({
      key,
      value: { prepared: /^[\x20-\x7e]*$/.test(value), value },
    })),
    messageId,
    date,
    boundaryPrefix: 'part',
    baseBoundary: `of-${mail.about.issue}-${mail.about.id}`,
    // Addresses in files and on the web are never fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (!Buffer.isBuffer(message)) throw new TypeError('nodemailer gave a stream where a buffer was asked for');
  return message;
}
