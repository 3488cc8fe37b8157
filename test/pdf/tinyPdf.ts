import { createHash } from 'node:crypto';

/** A line of a page, where it stands in points from the lower left; Latin letters, or Korean ones. */
export interface Line {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** The bold font. */
  bold?: boolean;
  /** A font that is not in the file, written in the character map of another. */
  korean?: boolean;
}

export interface TinyPdf {
  /** One list of lines a page; a page without lines has a grey box, as a scan has a picture. */
  pages: readonly (readonly Line[])[];
  title?: string;
  /** `YYYYMMDD`. */
  created?: string;
  password?: string;
}

/** Writes a PDF 1.4 of plain lines, encrypted with RC4 of 40 bits if it has a password. */
export function tinyPdf({ pages, title, created, password }: TinyPdf): Buffer {
  const id = createHash('md5').update(JSON.stringify(pages)).digest();
  const lock = password === undefined ? null : encryption(password, id);
  const objects: string[] = [];
  const put = (number: number, body: string): void => {
    objects[number] = `${number} 0 obj\n${body}\nendobj\n`;
  };
  const text = (number: number, value: string): string =>
    `<${Buffer.from(seal(value, number), 'latin1').toString('hex')}>`;
  const seal = (value: string, number: number): string => (lock ? lock.seal(value, number) : value);
  const kids = pages.map((_, i) => `${10 + 2 * i} 0 R`);
  put(1, '<< /Type /Catalog /Pages 2 0 R /Lang (en) >>');
  put(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`);
  put(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  put(4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  put(
    7,
    '<< /Type /Font /Subtype /Type0 /BaseFont /HYGoThic-Medium /Encoding /UniKS-UCS2-H /DescendantFonts [8 0 R] >>',
  );
  put(
    8,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYGoThic-Medium /FontDescriptor 9 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >> >>',
  );
  put(
    9,
    '<< /Type /FontDescriptor /FontName /HYGoThic-Medium /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 800 /StemV 80 >>',
  );
  const about = [
    title === undefined ? '' : `/Title ${text(5, title)}`,
    created === undefined ? '' : `/CreationDate ${text(5, `D:${created}120000Z`)}`,
  ];
  put(5, `<< ${about.join(' ')} >>`);
  if (lock) put(6, lock.dictionary);
  pages.forEach((lines, i) => {
    const drawn = lines.length === 0 ? '0.8 g 72 72 468 648 re f' : lines.map(show).join('\n');
    const stream = seal(drawn, 11 + 2 * i);
    const fonts = '/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 7 0 R >> >>';
    put(
      10 + 2 * i,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] ${fonts} /Contents ${11 + 2 * i} 0 R >>`,
    );
    put(11 + 2 * i, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  });
  return assemble(objects, lock !== null, id.toString('hex'));
}

function show({ text, x, y, size = 11, bold = false, korean = false }: Line): string {
  const written = korean
    ? `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
    : `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `BT /F${korean ? 3 : bold ? 2 : 1} ${size} Tf ${x} ${y} Td ${written} Tj ET`;
}

function assemble(objects: readonly string[], isLocked: boolean, id: string): Buffer {
  let file = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n';
  const rows = [];
  for (let number = 0; number < objects.length; number++) {
    const object = objects[number];
    rows.push(
      object === undefined
        ? '0000000000 65535 f '
        : `${String(file.length).padStart(10, '0')} 00000 n `,
    );
    file += object ?? '';
  }
  const start = file.length;
  const lock = isLocked ? ` /Encrypt 6 0 R` : '';
  file += `xref\n0 ${objects.length}\n${rows.join('\n')}\ntrailer\n`;
  file += `<< /Size ${objects.length} /Root 1 0 R /Info 5 0 R /ID [<${id}> <${id}>]${lock} >>\n`;
  return Buffer.from(`${file}startxref\n${start}\n%%EOF\n`, 'latin1');
}

/** What the standard fills short passwords up with. */
const PADDING = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);

function encryption(password: string, id: Buffer) {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const allowed = Buffer.alloc(4);
  allowed.writeInt32LE(-4);
  const key = md5(padded, owner, allowed, id).subarray(0, 5);
  const user = rc4(key, PADDING);
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P -4 >>`,
    seal(value: string, number: number): string {
      const salt = Buffer.from([number & 255, number >> 8, 0, 0, 0]);
      return rc4(md5(key, salt).subarray(0, 10), Buffer.from(value, 'latin1')).toString('latin1');
    },
  };
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

/** OpenSSL no longer has it. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const at = (i: number): number => state[i & 255] ?? 0;
  const swap = (i: number, j: number): void => {
    const kept = at(i);
    state[i & 255] = at(j);
    state[j & 255] = kept;
  };
  let j = 0;
  for (let i = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  j = 0;
  return Buffer.from(
    data.map((byte, k) => {
      const i = (k + 1) & 255;
      j = (j + at(i)) & 255;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}
