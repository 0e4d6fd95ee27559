/** Reads CSV as RFC 4180 has it and throws at anything else: a lone line end, a quote inside a bare field, uneven rows. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      if (text[at] === '"') {
        let field = '';
        at += 1;
        for (;;) {
          const quote = text.indexOf('"', at);
          if (quote === -1) throw new Error('A quoted field does not end.');
          field += text.slice(at, quote);
          at = quote + 1;
          if (text[at] !== '"') break;
          field += '"';
          at += 1;
        }
        row.push(field);
      } else {
        const [bare = ''] = /^[^,"\r\n]*/.exec(text.slice(at, at + 40_000)) ?? [];
        row.push(bare);
        at += bare.length;
      }
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`Row ${rows.length + 1} does not end with CRLF.`);
    at += 2;
    if (rows[0] !== undefined && rows[0].length !== row.length) throw new Error(`Row ${rows.length + 1} is uneven.`);
    rows.push(row);
  }
  return rows;
}
