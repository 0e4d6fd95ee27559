import { pipeline, type Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { DeskError } from '../errors.ts';

/** A file to be packed; its content is asked for when its turn comes. */
export interface ZipEntry {
  readonly name: string;
  readonly content: () => AsyncIterable<Uint8Array>;
}

/** Sizes follow the content (bit 3) and names are UTF-8 (bit 11). */
const flags = 0x0808;
const deflated = 8;
/** The first of January 1980, where ZIP's calendar begins: the same files give the same bytes on any day. */
const day = 0x0021;
const version = 20;
const largest = 0xffff_ffff;

/**
 * Packs files into a ZIP archive one after the other, without holding any of them in memory.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export async function* writeZip(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const start = offset;
    const path = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x0403_4b50, 0);
    toHead(0, 0, 0, path).copy(local, 4);
    yield Buffer.concat([local, path]);
    offset += local.length + path.length;

    const sum = { crc: 0, plain: 0, packed: 0 };
    for await (const chunk of deflate(content(), sum)) {
      sum.packed += chunk.length;
      yield chunk;
    }
    offset += sum.packed + 16;
    if (offset > largest || sum.plain > largest) throw toTooLarge();
    const after = Buffer.alloc(16);
    after.writeUInt32LE(0x0807_4b50, 0);
    after.writeUInt32LE(sum.crc, 4);
    after.writeUInt32LE(sum.packed, 8);
    after.writeUInt32LE(sum.plain, 12);
    yield after;

    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x0201_4b50, 0);
    central.writeUInt16LE(version, 4);
    toHead(sum.crc, sum.packed, sum.plain, path).copy(central, 6);
    central.writeUInt32LE(start, 42);
    directory.push(central, path);
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  yield Buffer.concat([list, end]);
}

/** What a file's own header and its line in the directory have in common. */
function toHead(crc: number, packed: number, plain: number, path: Buffer): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(version, 0);
  head.writeUInt16LE(flags, 2);
  head.writeUInt16LE(deflated, 4);
  head.writeUInt16LE(day, 8);
  head.writeUInt32LE(crc, 10);
  head.writeUInt32LE(packed, 14);
  head.writeUInt32LE(plain, 18);
  head.writeUInt16LE(path.length, 22);
  return head;
}

function deflate(content: AsyncIterable<Uint8Array>, sum: { crc: number; plain: number }): Readable {
  async function* measure(): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      sum.crc = crc32(chunk, sum.crc);
      sum.plain += chunk.length;
      yield chunk;
    }
  }
  // Whoever reads the packed bytes is told of errors there.
  return pipeline(measure(), createDeflateRaw(), () => undefined);
}

/** The end of what a spreadsheet file can hold. */
export function toTooLarge(): DeskError {
  return new DeskError(
    'export-too-large',
    'There are more answers than a spreadsheet can hold.',
    'Export them as csv or json.',
  );
}
