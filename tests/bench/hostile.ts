/**
 * Asks a hostile server for every wickedness, many at a time, in a process of its own, and prints what that cost.
 * Run: `node tests/bench/hostile.ts`
 */
import { fork } from 'node:child_process';
import { expected, hostileWeb, outcomeOf } from '../web-domain/hostile-cases.ts';

const rounds = 5;
const atOnce = 8;

async function visit(port: number): Promise<void> {
  const web = hostileWeb();
  const queue = Array.from({ length: rounds }, () => Object.entries(expected)).flat();
  const started = performance.now();
  const asked = queue.length;
  let unexpected = 0;
  const worker = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const reply = await web.fetchPage({ url: `http://site.test:${port}${next[0]}` }, new AbortController().signal);
      if (!next[1].split(' | ').includes(outcomeOf(reply))) {
        unexpected += 1;
        console.log(`${next[0]}: ${outcomeOf(reply)}, expected ${next[1]}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await web.close();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${asked} requests, ${atOnce} at once: ${unexpected} unexpected, ${seconds} s, peak RSS ${megabytes} MB`);
  if (unexpected > 0 || megabytes > 256) process.exitCode = 1;
}

const port = process.argv[2];
if (port === undefined) {
  // Only here, so that the bombs do not count as the visitor's memory.
  const { startHostileServer } = await import('../web-domain/hostile-server.ts');
  const hostile = await startHostileServer();
  const child = fork(import.meta.filename, [String(hostile.port)]);
  child.on('exit', (code) => process.exit(code ?? 1));
} else await visit(Number(port));
