import * as z from 'zod/mini';

/** RFC 5321: what a mail server must take. */
const maxLength = 254;
const Plain = z.email();

/** A single plain address as it is written to, its host in the letters of the DNS; `undefined` if it is none. */
export function readAddress(text: string): string | undefined {
  const written = text.trim().normalize('NFC');
  const at = written.lastIndexOf('@');
  const host = hostOf(written.slice(at + 1));
  const address = `${written.slice(0, at)}@${host}`;
  if (at < 1 || !host?.includes('.') || address.length > maxLength) return undefined;
  return Plain.safeParse(address).success ? address : undefined;
}

function hostOf(text: string): string | undefined {
  if (!/^[^\s/?#@:\\]+$/.test(text)) return undefined;
  return URL.canParse(`http://${text}/`) ? new URL(`http://${text}/`).hostname : undefined;
}

/** One name for a mailbox: almost no server tells capitals apart, and people type them by chance. */
export const mailboxOf = (address: string): string => address.toLowerCase();

/** The mailbox behind `name+anything@host`: what a bomber would aim at. */
export const targetOf = (address: string): string => mailboxOf(address).replace(/\+[^@]*(?=@)/, '');
