import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = dirname(import.meta.dirname);

/** The parts that know nothing of each other. */
const parts = ['actions', 'adapters', 'commands', 'knowledge', 'pictures', 'reports', 'store'];

/** Which folders and files of `src` another may import from. */
const allowed: Record<string, readonly string[]> = {
  actions: ['core', 'language', 'errors.ts'],
  adapters: ['core', 'language', 'errors.ts'],
  commands: ['core', 'language', 'errors.ts', 'yaml.ts'],
  'config.ts': ['errors.ts'],
  core: ['language', 'errors.ts'],
  'desk.ts': [...parts, 'config.ts', 'core', 'errors.ts', 'identity.ts', 'language', 'log.ts'],
  'errors.ts': [],
  'identity.ts': ['core', 'errors.ts'],
  knowledge: ['core', 'language', 'errors.ts', 'yaml.ts'],
  language: [],
  'main.ts': ['config.ts', 'errors.ts', 'shell'],
  'log.ts': [],
  pictures: ['core', 'language', 'errors.ts'],
  reports: ['core', 'language', 'errors.ts'],
  shell: [...parts, 'config.ts', 'core', 'desk.ts', 'errors.ts', 'identity.ts', 'language', 'log.ts', 'yaml.ts'],
  store: ['core', 'language', 'errors.ts'],
  'yaml.ts': ['errors.ts'],
};

/** The one place that may import a package. Node's own modules are free to all but the core and the languages. */
const owners: Record<string, string> = {
  '@grammyjs/auto-retry': 'src/adapters/telegram/',
  'discord.js': 'src/adapters/discord/',
  dotenv: 'src/config.ts',
  grammy: 'src/adapters/telegram/',
  hono: 'src/adapters/web/',
  '@hono/node-server': 'src/adapters/web/',
  '@resvg/resvg-js': 'src/pictures/',
  uqr: 'src/pictures/',
  kysely: 'src/store/',
  marked: 'src/knowledge/',
  minisearch: 'src/knowledge/search.ts',
  pg: 'src/store/',
  pino: 'src/log.ts',
  stemmer: 'src/language/',
  yaml: 'src/yaml.ts',
};

interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

const imports: readonly Import[] = globSync('src/**/*.ts', { cwd: root }).flatMap((file) =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const target = /(?:^|\s)(?:from|import)\s*\(?'([^']+)'/.exec(text)?.[1];
      return target === undefined ? [] : [{ file, line: index + 1, target }];
    }),
);

/** The top folder or file of `src` that a path lies in. */
const toPlace = (path: string): string => path.split('/')[1] ?? path;
const where = ({ file, line, target }: Import): string => `${file}:${line} imports ${target}`;

it('imports point one way: main, shell, desk, the parts, the core, the languages', () => {
  const wrong = imports.filter(({ file, target }) => {
    if (!target.startsWith('.')) return false;
    const from = toPlace(file);
    const to = toPlace(relative(root, join(root, dirname(file), target)));
    return from !== to && !(allowed[from]?.includes(to) ?? false);
  });
  expect(wrong.map(where)).toEqual([]);
});

it('one adapter never imports another', () => {
  const wrong = imports.filter(({ file, target }) => {
    const [, own] = /^src\/adapters\/([a-z]+)\//.exec(file) ?? [];
    const other = relative(root, join(root, dirname(file), target)).split('/');
    return own !== undefined && target.startsWith('.') && other[1] === 'adapters' && other[2] !== own;
  });
  expect(wrong.map(where)).toEqual([]);
});

it('each package is imported by its one owner', () => {
  const wrong = imports.filter(({ file, target }) => {
    const owner = owners[target];
    return owner !== undefined && !file.startsWith(owner);
  });
  expect(wrong.map(where)).toEqual([]);
});

it('the core and the languages use no package, no clock and no environment', () => {
  const pure = (file: string): boolean => /^src\/(core|language)\//.test(file);
  const wrong = imports.filter(
    ({ file, target }) => pure(file) && !target.startsWith('.') && owners[target] === undefined,
  );
  expect(wrong.map(where)).toEqual([]);
  const clocks = globSync('src/{core,language}/**/*.ts', { cwd: root }).filter((file) =>
    /\bDate\.now\(|new Date\(\)|process\.|setTimeout\(/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(clocks).toEqual([]);
});

it('the core never names a platform', () => {
  const named = globSync('src/{core,actions,language,knowledge,commands,reports}/**/*.ts', { cwd: root }).filter(
    (file) => {
      const code = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      return /telegram|discord|terminal/i.test(code);
    },
  );
  expect(named).toEqual([]);
});

it('no source file is longer than 250 lines', () => {
  const long = globSync('src/**/*.ts', { cwd: root }).filter(
    (file) => readFileSync(join(root, file), 'utf8').split('\n').length > 251,
  );
  expect(long).toEqual([]);
});
