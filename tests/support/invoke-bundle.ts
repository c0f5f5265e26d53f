import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { nodeOptions } from '../../cdk/node-options.ts';

/** What came of an invocation. */
export interface Invoked {
  readonly answer: unknown;
  readonly logs: readonly string[];
  /** Time of the processor from the start of the process until the bundle is loaded. */
  readonly loadMs: number;
  readonly rssMb: number;
}

/** Invokes a bundle as Lambda would: a fresh Node process, the environment that the stack sets. */
export async function invokeBundle(bundle: string, event: object): Promise<Invoked> {
  const script = join(import.meta.dirname, 'invoke-bundle.mjs');
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const env = {
    ...process.env,
    NODE_OPTIONS: [process.env['NODE_OPTIONS'], nodeOptions].join(' '),
    SITE_URL: 'https://knowledge.example/',
    MAIL_SENDER: 'Monitor <monitor@knowledge.example>',
  };
  const child = execFile(process.execPath, [script, bundle], { env, maxBuffer: 1e8 }, (error, stdout, stderr) =>
    error ? reject(new Error(`${error.message}\n${stderr}`)) : resolve(stdout),
  );
  child.stdin?.end(JSON.stringify(event));
  return JSON.parse(await promise);
}
