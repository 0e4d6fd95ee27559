import { crc32, inflateRawSync } from 'node:zlib';

/** Unpacks a ZIP archive by its directory and throws when a size, a checksum or a signature is wrong. */
function readZip(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== 0x06054b50) throw new Error('The archive has no end.');
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < bytes.readUInt16LE(end + 10); index += 1) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('The directory is broken.');
    const [crc, packed, plain] = [16, 20, 24].map((offset) => bytes.readUInt32LE(at + offset));
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(local) !== 0x04034b50) throw new Error(`${name} is not where it should be.`);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = inflateRawSync(bytes.subarray(start, start + (packed ?? 0)));
    if (content.length !== plain || crc32(content) !== crc) throw new Error(`${name} is broken.`);
    files.set(name, content);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

type Read = string | number | undefined;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const toText = (xml: string): string =>
  xml
    .replaceAll(/&(\w+);/g, (_, name: string) => entities[name] ?? '?')
    .replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

/** The sheets of a workbook by name; dates and times come as text. Throws at XML that is not as expected to the last sign. */
export function readXlsx(bytes: Buffer): ReadonlyMap<string, readonly (readonly Read[])[]> {
  const files = readZip(bytes);
  const book = String(files.get('xl/workbook.xml'));
  const names = [...book.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => toText(name ?? ''));
  return new Map(
    names.map((name, index) => [name, readSheet(String(files.get(`xl/worksheets/sheet${index + 1}.xml`)))]),
  );
}

function readSheet(xml: string): readonly (readonly Read[])[] {
  const [, data = ''] = /<sheetData>([\s\S]*)<\/sheetData>/.exec(xml) ?? [];
  const left = data.replaceAll(
    /<row r="\d+">((?:<c [^>]*>(?:<v>[^<]*<\/v>|<is><t [^>]*>[^<]*<\/t><\/is>)<\/c>)*)<\/row>/g,
    '',
  );
  if (left !== '') throw new Error(`Unexpected: ${left.slice(0, 200)}`);
  return [...data.matchAll(/<row r="(\d+)">([\s\S]*?)<\/row>/g)].map(([, number, cells = ''], index) => {
    if (Number(number) !== index + 1) throw new Error(`Row ${number} stands at ${index + 1}.`);
    const row: Read[] = [];
    for (const [, letters = '', place, look, value, text] of cells.matchAll(
      /<c r="([A-Z]+)(\d+)"(?: s="(\d+)")?(?: t="inlineStr")?>(?:<v>([^<]*)<\/v>|<is><t [^>]*>([^<]*)<\/t><\/is>)<\/c>/g,
    )) {
      if (place !== number) throw new Error(`${letters}${place} stands in row ${number}.`);
      const column = Buffer.from(letters).reduce((sum, letter) => sum * 26 + letter - 64, 0) - 1;
      row[column] = value === undefined ? toText(text ?? '') : toValue(Number(value), look);
    }
    return Array.from(row);
  });
}

function toValue(value: number, look: string | undefined): string | number {
  if (look !== '2' && look !== '3') return value;
  const iso = new Date(Math.round((value - 25_569) * 86_400_000)).toISOString();
  return look === '2' ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}
