const chunkLength = 64 * 1024;

/** Encodes text that comes in small pieces as UTF-8 in chunks of about 64 KB. */
export async function* toChunks(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let waiting = '';
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < chunkLength) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  if (waiting !== '') yield Buffer.from(waiting);
}
