import { serve } from '../local/http.ts';
import { Complaint } from './complaint.ts';
import type { Session } from './session.ts';

/** Below it hubs reach us, where `PUSH_URL` says that they can. */
const pushPath = '/push/';
/** Where delivery reports are handed in. */
const feedbackPath = '/feedback/';

/** Serves the Knowledge Centre; a complaint where the port is taken. */
export async function openSite({ local }: { readonly local: Pick<Session['local'], 'invoke'> }, port: number) {
  try {
    return await serve(port, (event, path) =>
      local.invoke(
        path.startsWith(pushPath) ? 'receive-push' : path === feedbackPath ? 'receive-feedback' : 'serve-web',
        event,
      ),
    );
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    const what = code === 'EADDRINUSE' ? 'is taken' : code === 'EACCES' ? 'may not be used' : `fails (${code})`;
    throw new Complaint(`--port: ${port} ${what}. Choose another, for instance --port ${port === 8080 ? 8081 : 8080}.`);
  }
}
