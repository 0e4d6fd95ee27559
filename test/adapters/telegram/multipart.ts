/** One part of a form upload. */
interface Part {
  readonly name: string;
  readonly fileName?: string;
  readonly bytes: Buffer;
}

/** Cuts a body of `multipart/form-data` into its parts. Names may stand without quotes, as Telegram allows. */
function toParts(body: Buffer, boundary: string): Part[] {
  const border = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let from = body.indexOf(border);
  for (;;) {
    const start = from + border.length + 2;
    const end = body.indexOf(border, start);
    if (end === -1) return parts;
    const split = body.indexOf('\r\n\r\n', start);
    const head = body.subarray(start, split).toString();
    const name = /[; ]name="?([^";\r\n]+)"?/i.exec(head)?.[1] ?? '';
    const fileName = /filename="?([^";\r\n]+)"?/i.exec(head)?.[1];
    parts.push({ name, ...(fileName !== undefined && { fileName }), bytes: body.subarray(split + 4, end - 2) });
    from = end;
  }
}

/** A file that was sent, as it arrived. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The fields of an upload, JSON ones parsed, and its files by the field that holds them. */
export function readUpload(body: Buffer, boundary: string): Record<string, unknown> {
  const parts = toParts(body, boundary);
  const files = new Map<string, SentFile>(
    parts.flatMap(({ name, fileName, bytes }) =>
      fileName === undefined ? [] : [[`attach://${name}`, { name: fileName, bytes }] as const],
    ),
  );
  const fields = parts
    .filter(({ fileName }) => fileName === undefined)
    .map(({ name, bytes }): [string, unknown] => {
      const text = bytes.toString();
      const isJson = name !== 'caption' && /^[[{]|^-?\d+$|^(true|false)$/.test(text);
      return [name, files.get(text) ?? (isJson ? JSON.parse(text) : text)];
    });
  return Object.fromEntries(fields);
}
