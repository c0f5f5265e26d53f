import * as z from 'zod/mini';

/** What is wrong with a request, as RFC 9457 has it. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** When something was taken down. */
  takenDownAt: z.optional(z.string()),
});

const titles = {
  400: 'Bad request',
  401: 'Unauthorised',
  404: 'Not found',
  410: 'Gone',
  413: 'Too large',
  422: 'Too much',
  429: 'Too many requests',
  500: 'Internal error',
} as const;
export type Status = keyof typeof titles;

/** A refusal with its reason, for the one who asked. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly status: Status;
  readonly detail: string;
  readonly takenDownAt?: string;
}

export const refuse = (status: Status, detail: string): Refusal => ({ kind: 'refusal', status, detail });

/** A refusal as an answer. */
export function problemResponse({ status, detail, takenDownAt }: Refusal): Response {
  const body = { type: 'about:blank', title: titles[status], status, detail, ...(takenDownAt && { takenDownAt }) };
  return new Response(JSON.stringify(Problem.parse(body)), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

/** What a schema has against a value, in one line. */
export function complaintOf({ issues: [issue] }: z.core.$ZodError): string {
  if (issue?.code === 'unrecognized_keys') return `${issue.keys.join(', ')}: no such parameter`;
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}`;
}
