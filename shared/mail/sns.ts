import { createVerify, X509Certificate } from 'node:crypto';
import * as z from 'zod/mini';
import type { Feedback } from '../subscribers/feedback.ts';
import { feedbackOfSes } from './ses-event.ts';

const Envelope = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: z.string(),
  Message: z.string(),
  Timestamp: z.string(),
  TopicArn: z.string(),
  Signature: z.string(),
  SignatureVersion: z.enum(['1', '2']),
  SigningCertURL: z.string(),
  Subject: z.optional(z.string()),
  SubscribeURL: z.optional(z.string()),
  Token: z.optional(z.string()),
});
type Envelope = z.infer<typeof Envelope>;

/** The fields that are signed, in their order: docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html */
const signedFields = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
  UnsubscribeConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
} as const;

export interface SnsReach {
  /** The only topic that is believed: anybody may sign a notice of a topic of their own. */
  readonly topic: string | undefined;
  readonly fetchFile: (url: string) => Promise<Uint8Array | undefined>;
}

export type Notice =
  | { readonly kind: 'refused' }
  | { readonly kind: 'confirm'; readonly url: string }
  | { readonly kind: 'feedback'; readonly feedback: readonly Feedback[] };

/** A notice of Amazon SNS, if it is from our topic and signed by Amazon. */
export async function readSns(text: string, { topic, fetchFile }: SnsReach): Promise<Notice> {
  const read = Envelope.safeParse(parseJson(text));
  if (!read.success || topic === undefined || read.data.TopicArn !== topic) return { kind: 'refused' };
  const envelope = read.data;
  if (!isOfSns(envelope.SigningCertURL)) return { kind: 'refused' };
  const pem = await fetchFile(envelope.SigningCertURL);
  if (!pem || !isSigned(envelope, pem)) return { kind: 'refused' };
  if (envelope.Type === 'Notification')
    return { kind: 'feedback', feedback: feedbackOfSes(parseJson(envelope.Message)) };
  const { SubscribeURL: url = '' } = envelope;
  if (envelope.Type === 'SubscriptionConfirmation' && isOfSns(url)) return { kind: 'confirm', url };
  return { kind: 'feedback', feedback: [] };
}

/** Certificates and confirmations lie on Amazon's own hosts and nowhere else. */
function isOfSns(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username } = new URL(url);
  return protocol === 'https:' && port === '' && username === '' && /^sns\.[a-z0-9-]+\.amazonaws\.com$/.test(hostname);
}

function isSigned(envelope: Envelope, pem: Uint8Array): boolean {
  const said = signedFields[envelope.Type]
    .flatMap((name) => (envelope[name] === undefined ? [] : [`${name}\n${envelope[name]}\n`]))
    .join('');
  try {
    const { publicKey } = new X509Certificate(pem);
    const algorithm = envelope.SignatureVersion === '2' ? 'RSA-SHA256' : 'RSA-SHA1';
    return createVerify(algorithm).update(said).verify(publicKey, envelope.Signature, 'base64');
  } catch {
    // No certificate, or one without a key of RSA: whoever sent it is not Amazon.
    return false;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
