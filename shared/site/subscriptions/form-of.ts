import { bodyWithin } from '../../web/body-within.ts';

/** Bytes of a sign-up: every theme there is, several times over. */
const maxFormBytes = 32 * 1024;

/** The fields of a form, or of a JSON object with the same names; `undefined` if it is neither, or too large. */
export async function formOf(request: Request): Promise<URLSearchParams | undefined> {
  const body = await bodyWithin(request, maxFormBytes);
  const type = request.headers.get('content-type') ?? '';
  const text = body && Buffer.from(body).toString('utf8');
  if (text === undefined || text.includes('\0')) return undefined;
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(text);
  return type.startsWith('application/json') ? fieldsOf(text) : undefined;
}

function fieldsOf(json: string): URLSearchParams | undefined {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return new URLSearchParams(
      Object.entries(value).flatMap(([name, field]) => [field].flat().map((one) => [name, String(one)])),
    );
  } catch {
    return undefined;
  }
}
