import { serve } from '../local/http.ts';
import { Complaint } from './complaint.ts';
import type { Session } from './session.ts';

/** Below it hubs reach us, where `PUSH_URL` says that they can. */
const pushPath = '/push/';
/** Where delivery reports are handed in. */
const feedbackPath = '/feedback/';

/** Where staff review drafts. */
const deskPath = /^\/desk(?:\/|$)/;

function stepFor(path: string) {
  if (path.startsWith(pushPath)) return 'receive-push';
  if (path === feedbackPath) return 'receive-feedback';
  return deskPath.test(path) ? 'serve-desk' : 'serve-web';
}

/** Serves the Knowledge Centre and the desk; a complaint where the port is taken. */
export async function openSite({ local }: { readonly local: Pick<Session['local'], 'invoke'> }, port: number) {
  try {
    return await serve(port, (event, path) => local.invoke(stepFor(path), event));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    const what = code === 'EADDRINUSE' ? 'is taken' : code === 'EACCES' ? 'may not be used' : `fails (${code})`;
    throw new Complaint(`--port: ${port} ${what}. Choose another, for instance --port ${port === 8080 ? 8081 : 8080}.`);
  }
}
