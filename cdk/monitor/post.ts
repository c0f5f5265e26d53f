import { readFile } from 'node:fs/promises';
import { diskMailer } from '../../shared/mail/disk.ts';
import type { Mailer } from '../../shared/mail/mailer.ts';
import type { Dkim } from '../../shared/mail/mime.ts';
import { mailSettings } from '../../shared/mail/settings.ts';
import { smtpMailer } from '../../shared/mail/smtp.ts';
import type { Publication } from '../../shared/site/publication.ts';
import { Complaint } from './complaint.ts';

/** Mail through the SMTP server that `MAIL_URL` names; without one, a file for each mail in the data folder. */
export async function mailerOf(data: string): Promise<Mailer> {
  const { MAIL_URL: url, MAIL_PER_SECOND: rate } = process.env;
  if (!url) return diskMailer(`${data}/mail`);
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new Complaint('MAIL_URL is no address of a mail server. Write it as smtp://user:password@host:587.');
  const perSecond = rate === undefined ? mailSettings.perSecond : Number(rate);
  if (!(perSecond > 0)) throw new Complaint(`MAIL_PER_SECOND: ${rate} is no number of mails a second.`);
  const dkim = await dkimOf();
  return smtpMailer({ url, perSecond, ...(dkim && { dkim }) });
}

/** Mails are signed where `MAIL_DKIM_KEY` names the file of a private key. */
async function dkimOf(): Promise<Dkim | undefined> {
  const { MAIL_DKIM_KEY: file, MAIL_DKIM_SELECTOR: keySelector, MAIL_SENDER: sender } = process.env;
  if (!file) return undefined;
  const domainName = /@([^\s<>@]+?)>?\s*$/.exec(sender ?? '')?.[1];
  if (!keySelector || !domainName)
    throw new Complaint(
      'MAIL_DKIM_KEY is set: set MAIL_DKIM_SELECTOR and MAIL_SENDER too, so that the key can be found.',
    );
  const privateKey = await readFile(file, 'utf8').catch((error) => {
    throw new Complaint(`MAIL_DKIM_KEY: ${file} cannot be read (${error.code}).`);
  });
  return { domainName, keySelector, privateKey };
}

/** Where the Knowledge Centre is and who writes its mails, as `SITE_URL` and `MAIL_SENDER` say; else this machine. */
export function publicationOf(port: number): Publication {
  const { SITE_URL: url, MAIL_SENDER: sender } = process.env;
  if (url && !URL.canParse(url)) throw new Complaint(`SITE_URL: ${url} is no address. Write it as https://host/.`);
  return {
    siteUrl: url ? new URL(url.endsWith('/') ? url : `${url}/`).href : `http://localhost:${port}/`,
    sender: sender || 'Human Rights Cities Monitor <monitor@localhost>',
  };
}
