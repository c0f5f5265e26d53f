/** A run of type on a page that a test sets: where, how large, and what. */
export interface Run {
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
}

/** A PDF of the pages, with Helvetica and what the file is to say of itself; `trailer` goes into its trailer. */
export function writePdf(
  pages: readonly (readonly Run[])[],
  info: Readonly<Record<string, string>> = {},
  trailer = '',
): Uint8Array {
  const count = pages.length;
  const kids = pages.map((_, page) => `${4 + page * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((sets, page) => {
      const stream = sets.map(typeset).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + page * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${escaped(value)})`)
      .join(' ')} >>`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info ${size - 1} 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const typeset = ({ x = 70, y, size = 11, text }: Run) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`;
const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&');
