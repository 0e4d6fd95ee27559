import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readCommands } from '../src/commands/load.ts';
import { actionNames } from '../src/desk.ts';
import { openStore } from '../src/store/open.ts';

/**
 * Measures what exports, results and packs cost, beside `sqlite3 -csv` on the same table: `node bench/exports.ts`.
 *
 * Each runs as a program of its own, as an organiser starts it, so that time and memory hold everything from the first
 * line of the program on. Needs the commands `sqlite3` and `/usr/bin/time`. Sizes can be given: `node bench/exports.ts 1000`.
 */
const root = join(import.meta.dirname, '..');
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000, 100_000];

const comments = {
  vi: 'Cần thêm thời gian thảo luận nhóm về bình đẳng giới, và gửi tài liệu trước hội thảo',
  en: 'More time for group work, please; "slides" should be shared,\nbefore the workshop',
  th: 'ควรเพิ่มเวลาอภิปรายกลุ่มเรื่องความเท่าเทียมทางเพศ และแจกเอกสารก่อนการประชุม',
} as const;

async function fill(file: string, size: number): Promise<void> {
  const form = (await readCommands(join(root, 'commands'), { actions: new Set(actionNames) })).get('feedback')?.form;
  if (form === undefined) throw new Error('There is no form "feedback".');
  const store = await openStore(`sqlite:${file}`);
  await store.saveForm(form);
  await store.close();
  const database = new DatabaseSync(file);
  const insert = database.prepare(
    `insert into submission (seq, id, form, version, language, platform, submitted_at_ms, answers, source, changed_at_ms)
     values (?, ?, 'feedback', ?, ?, ?, ?, ?, ?, 0)`,
  );
  database.exec('begin');
  for (let at = 1; at <= size; at += 1) {
    const language = (['vi', 'vi', 'en', 'th'] as const)[at % 4] ?? 'vi';
    const answers = {
      overall: 1 + (at % 5),
      equality: 1 + ((at * 7) % 5),
      peacekeeping: 1 + ((at * 3) % 5),
      police: 5,
      most_useful: ['equality', 'peacekeeping', 'police', 'draft-plan'][at % 4],
      will_use: ['yes', 'partly', 'no'][at % 3],
      comment: `${comments[language]} ${at}`,
    };
    const platform = ['telegram', 'discord'][at % 2] ?? '';
    const source = at % 3 === 0 ? 'feb-2025/room-a' : null;
    const time = Date.UTC(2025, 1, 21) + (at % 48) * 3_600_000;
    insert.run(at, `r${at}`, form.version, language, platform, time, JSON.stringify(answers), source);
  }
  database.exec('commit');
  database.close();
}

/** Seconds by the clock on the wall, and the most memory it had at a time, in MB. */
function measure(command: readonly string[], database: string): string {
  const env = { ...process.env, DATABASE_URL: `sqlite:${database}` };
  const found = spawnSync('/usr/bin/time', ['-f', '%e %M', ...command], { cwd: root, env, maxBuffer: 1 << 30 });
  const [seconds, kilobytes] = (found.stderr.toString().trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  if (found.status !== 0) throw new Error(`${command.join(' ')}: ${found.stderr.toString()}`);
  return `${seconds?.toFixed(2)} s, ${Math.round((kilobytes ?? 0) / 1024)} MB`;
}

const toMb = (file: string): string => `${(statSync(file).size / 1e6).toFixed(1)} MB`;

for (const size of sizes) {
  const dir = mkdtempSync(join(tmpdir(), 'bench-exports-'));
  const database = join(dir, 'desk.db');
  try {
    await fill(database, size);
    const desk = [process.execPath, join(root, 'src/main.ts')];
    console.log(`${size} submissions, database ${toMb(database)}`);
    for (const format of ['csv', 'json', 'xlsx']) {
      const out = join(dir, `out.${format}`);
      console.log(
        `  ${format}: ${measure([...desk, 'export', '--format', format, '--out', out], database)}, ${toMb(out)}`,
      );
    }
    console.log(`  results: ${measure([...desk, 'results'], database)}`);
    console.log(`  pack: ${measure([...desk, 'pack', '--out', join(dir, 'pack')], database)}`);
    const dump = `.once ${join(dir, 'peer.csv')}`;
    const peer = ['sqlite3', '-csv', '-header', database, dump, 'select * from submission order by seq'];
    console.log(`  sqlite3 -csv (raw columns): ${measure(peer, database)}`);
    const fields = ['overall', 'equality', 'peacekeeping', 'police', 'most_useful', 'will_use', 'comment'];
    const columns = fields.map((name) => `json_extract(answers, '$.${name}')`).join(', ');
    const query = `select id, seq, language, platform, version, source, ${columns} from submission order by seq`;
    console.log(
      `  sqlite3 -csv (one column an answer): ${measure(['sqlite3', '-csv', '-header', database, dump, query], database)}`,
    );
  } finally {
    rmSync(dir, { recursive: true });
  }
}
