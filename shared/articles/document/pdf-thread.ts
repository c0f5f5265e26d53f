import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { documentSettings } from './settings.ts';

/** A run of text as it stands on a page; the origin is the lower left corner. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of the type. */
  readonly size: number;
}

/** What a PDF says of itself, and the texts on its pages. */
export interface Pdf {
  readonly title?: string;
  readonly author?: string;
  /** As PDF writes dates: `D:20261123093000+01'00'`. */
  readonly created?: string;
  readonly changed?: string;
  readonly language?: string;
  readonly pageCount: number;
  readonly pages: readonly (readonly PdfPiece[])[];
  readonly links: readonly string[];
}

/** What came of reading a PDF: its content, or why nobody can read it. */
export type PdfReading =
  | { readonly kind: 'read'; readonly pdf: Pdf }
  | { readonly kind: 'unreadable'; readonly why: string };

/** What a file may cost its reader. */
interface PdfLimits {
  readonly maxBytes: number;
  readonly maxSeconds: number;
  readonly maxMegabytes: number;
}

/**
 * Reads a PDF in a thread of its own, which is ended when it takes too long or too much memory: what a stranger's
 * file makes the reader do cannot be foreseen.
 */
export async function readPdf(bytes: Uint8Array, limits: PdfLimits = documentSettings): Promise<PdfReading> {
  if (bytes.length > limits.maxBytes) return { kind: 'unreadable', why: `${bytes.length} bytes` };
  const copy = Uint8Array.from(bytes);
  const { promise, resolve } = Promise.withResolvers<PdfReading>();
  const thread = new Worker(new URL(import.meta.url), {
    workerData: { pdfBytes: copy },
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.maxMegabytes },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  const end = setTimeout(
    () => resolve({ kind: 'unreadable', why: `no end within ${limits.maxSeconds} s` }),
    limits.maxSeconds * 1000,
  );
  thread.once('message', resolve);
  thread.once('error', ({ message }) => resolve({ kind: 'unreadable', why: message }));
  thread.once('exit', (code) => resolve({ kind: 'unreadable', why: `reader ended with ${code}` }));
  const reading = await promise;
  clearTimeout(end);
  await thread.terminate();
  return reading;
}

const Order = z.object({ pdfBytes: z.instanceof(Uint8Array) });
const Info = z.record(z.string(), z.unknown());
const Piece = z.object({
  str: z.string(),
  transform: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
  width: z.number(),
});
const Link = z.object({ url: z.string() });

async function readHere(bytes: Uint8Array): Promise<PdfReading> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0 });
    const metadata = await document.getMetadata();
    const info = Info.parse(metadata.info);
    const pages: PdfPiece[][] = [];
    const links = new Set<string>();
    let left: number = documentSettings.maxPieces;
    for (let number = 1; number <= Math.min(document.numPages, documentSettings.maxPages) && left > 0; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const pieces = items.slice(0, left).flatMap(pieceOf);
      left -= items.length;
      pages.push(pieces);
      for (const note of await page.getAnnotations()) {
        const link = Link.safeParse(note);
        if (link.success) links.add(link.data.url);
      }
    }
    const said = (name: string, field: string) => {
      const value = info[field];
      return typeof value === 'string' && value.trim() !== '' ? { [name]: value.trim() } : {};
    };
    const pdf = {
      ...said('title', 'Title'),
      ...said('author', 'Author'),
      ...said('created', 'CreationDate'),
      ...said('changed', 'ModDate'),
      ...said('language', 'Language'),
      pageCount: document.numPages,
      pages,
      links: [...links],
    };
    return { kind: 'read', pdf };
  } catch (error) {
    return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) };
  }
}

/** Text that runs up, down or aslant is a stamp or a watermark. */
function pieceOf(item: unknown): readonly PdfPiece[] {
  const piece = Piece.safeParse(item);
  if (!piece.success) return [];
  const { str, transform, width } = piece.data;
  const [, slant, , size, x, y] = transform;
  return Math.abs(slant) > 0.1 * Math.abs(size) ? [] : [{ text: str, x, y, width, size: Math.abs(size) }];
}

const order = isMainThread ? undefined : Order.safeParse(workerData);
if (order?.success) parentPort?.postMessage(await readHere(order.data.pdfBytes));
