import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** The parts of a function URL's answer that are read here. */
interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly cookies?: readonly string[];
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** Most bytes of a request's body, as a function URL takes. */
const maxBodyBytes = 6 * 1024 * 1024;

/** Stands where a function URL stands in AWS: turns requests into its events and answers back. */
export async function serve(port: number, invoke: (event: object, path: string) => Promise<unknown>) {
  const server = createServer((request, reply) => {
    answer(request, reply, invoke).catch(() => reply.writableEnded || reply.writeHead(500).end('Internal error\n'));
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function answer(
  request: IncomingMessage,
  reply: ServerResponse,
  invoke: (event: object, path: string) => Promise<unknown>,
) {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) return void reply.writeHead(413).end('The request is too large\n');
    chunks.push(chunk);
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const result = await invoke(eventOf(request, Buffer.concat(chunks)), pathname);
  if (!isAnswer(result)) return void reply.writeHead(502).end('No answer\n');
  const { cookies = [] } = result;
  reply.writeHead(result.statusCode, { ...result.headers, ...(cookies.length > 0 && { 'set-cookie': [...cookies] }) });
  reply.end(
    request.method === 'HEAD' ? undefined : Buffer.from(result.body, result.isBase64Encoded ? 'base64' : 'utf8'),
  );
}

function eventOf({ url = '/', method = 'GET', headers, socket }: IncomingMessage, body: Buffer): object {
  const { pathname, search } = new URL(url, 'http://localhost');
  const { host = 'localhost', cookie, ...others } = headers;
  const hops = [headers['x-forwarded-for'], socket.remoteAddress].flat().filter((hop) => hop !== undefined);
  return {
    version: '2.0',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    cookies: cookie?.split('; ') ?? [],
    // As a function URL does, so that a step knows which network asks: the last one is the one that we saw.
    headers: {
      ...Object.fromEntries(Object.entries(others).map(([k, v]) => [k, String(v)])),
      host,
      'x-forwarded-for': hops.join(', '),
    },
    requestContext: {
      domainName: host,
      http: {
        method,
        path: pathname,
        protocol: 'HTTP/1.1',
        sourceIp: socket.remoteAddress,
        userAgent: headers['user-agent'],
      },
    },
    ...(body.length > 0 && { body: body.toString('base64') }),
    isBase64Encoded: body.length > 0,
  };
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'statusCode' in value && 'body' in value;
