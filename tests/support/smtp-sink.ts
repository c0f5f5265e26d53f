/**
 * A mail server in a process of its own. Each mail that it takes is a line of a file, with its bytes where asked for.
 * With `chaos` it throttles, refuses, drops the line in the middle of a mail, and takes mails without saying so.
 */
import { appendFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

export interface SinkOptions {
  /** Where each event is written: `{ to, what, raw? }`. */
  readonly file: string;
  readonly keepsRaw: boolean;
  /** Share of mails that meet each kind of trouble. */
  readonly chaos: number;
  readonly seed: number;
}

const options: SinkOptions = JSON.parse(process.argv[2] ?? '{}');
let state = options.seed;
/** Mulberry32: small, and the same for the same seed. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const strikes = () => random() < options.chaos;
const note = (event: object) => appendFileSync(options.file, `${JSON.stringify(event)}\n`);
const reply = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onConnect: (_session, done) => (strikes() ? done(reply(421, 'Too many connections')) : done()),
  onMailFrom: (_address, _session, done) => (strikes() ? done(reply(451, 'Slow down')) : done()),
  onRcptTo: ({ address }, _session, done) => {
    if (strikes()) return done(reply(450, 'Mailbox busy'));
    if (!strikes()) return done();
    note({ to: address, what: 'refused' });
    return done(reply(550, 'No such mailbox'));
  },
  onData: (stream, { envelope, id }, done) => {
    const to = envelope.rcptTo[0]?.address ?? '';
    const drops = strikes();
    const chunks: Buffer[] = [];
    stream.on('data', (chunk) => {
      chunks.push(chunk);
      if (!drops) return;
      note({ to, what: 'dropped' });
      close(id);
    });
    stream.on('end', () => {
      if (drops) return;
      if (strikes()) return done(reply(452, 'Out of space'));
      if (strikes()) return done(note({ to, what: 'refused' }) ?? reply(554, 'Not wanted'));
      const raw = Buffer.concat(chunks).toString('latin1');
      note({
        to,
        what: 'taken',
        ...(options.keepsRaw && { raw }),
        from: envelope.mailFrom ? envelope.mailFrom.address : '',
      });
      // The worst of all: the mail is taken, and the line breaks before the sender hears of it.
      if (strikes()) close(id);
      else done();
    });
  },
});
server.on('error', () => {});

function close(id: string): void {
  for (const connection of server.connections) if (connection.id === id) connection._socket?.destroy();
}

server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  process.send?.(typeof address === 'object' && address ? address.port : 0);
});
