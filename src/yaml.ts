import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { z } from 'zod';
import { type Problem, toRemedy } from './errors.ts';

/** Keys and positions that lead to a place in a file, as zod gives them: `['form', 'questions', 2, 'label']`. */
export type Path = readonly PropertyKey[];

/** What a file came to. `value` is there only when nothing is wrong. */
export interface YamlFile<T> {
  readonly value?: T;
  /** In the order of their lines. */
  readonly problems: readonly Problem[];
  /** The line of a place, or of the nearest place around it that exists, for checks that a schema cannot make. */
  readonly lineOf: (path: Path) => number;
}

/**
 * Reads a YAML 1.2 text that people write by hand and checks it, reporting everything that is wrong at once.
 *
 * Duplicate keys, unknown keys (with strict objects), aliases without an anchor and several documents in one file are
 * problems. A message of the schema's own is taken as the remedy of a wrong format; a custom issue gives what is wrong
 * in `message`, and may give `remedy` and `code` in `params`.
 *
 * @param file the path that problems name.
 * @param options `firstLine`: the line of the file on which the text starts, such as 2 for the front matter of an article.
 * @see https://yaml.org/spec/1.2.2/
 * @example
 * const { value, problems } = readYaml('topics.yaml', 'titel: NAP', z.strictObject({ title: z.string() }));
 * problems.map(toLine)
 * // => ['topics.yaml:1: "title" is missing. Add it. [key-missing]',
 * //     'topics.yaml:1: "titel" is not a key here. Did you mean "title"? [key-unknown]']
 */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  { firstLine = 1 }: { readonly firstLine?: number } = {},
): YamlFile<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, stringKeys: true });
  const toFileLine = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const lineOf = (path: Path): number => toFileLine(findOffset(document, path));
  const broken: readonly YAMLError[] = [...document.errors, ...document.warnings];
  const problems = broken.map((error) => ({ file, line: toFileLine(error.pos[0]), ...toSyntaxFault(error) }));
  if (broken.some(({ code }) => code !== 'DUPLICATE_KEY')) return { problems, lineOf };

  const plain = toValue(document);
  if (plain.kind === 'bad') return { problems: [{ file, line: firstLine, ...plain.fault }], lineOf };
  const result = schema.safeParse(plain.value, { error: nameKnownKeys, reportInput: true });
  const issues = (result.error?.issues ?? []).flatMap(spread);
  const faults = issues.map((issue) => ({ file, line: lineOf(issue.path), ...toFault(issue) }));
  const all = [...problems, ...faults].sort((a, b) => a.line - b.line);
  return result.success && all.length === 0 ? { value: result.data, problems: [], lineOf } : { problems: all, lineOf };
}

type Fault = Pick<Problem, 'what' | 'remedy' | 'code'>;
type Issue = z.core.$ZodIssue;

function findOffset(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    const whole = isAlias(node) ? node.resolve(document) : node;
    let key: unknown;
    if (isMap(whole)) {
      const pair = whole.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      key = pair?.key;
      node = pair?.value;
    } else if (isSeq(whole)) {
      node = whole.items[Number(step)];
      key = node;
    }
    if (!isNode(key)) return offset;
    offset = key.range?.[0] ?? offset;
  }
  return offset;
}

function toValue(document: Document.Parsed): { kind: 'ok'; value: unknown } | { kind: 'bad'; fault: Fault } {
  try {
    return { kind: 'ok', value: document.toJS() };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const remedy = 'Write the value out instead of using *.';
    return { kind: 'bad', fault: { what: `${error.message}.`, remedy, code: 'yaml-alias' } };
  }
}

function toSyntaxFault({ code, message }: YAMLError): Fault {
  if (code === 'DUPLICATE_KEY') {
    return { what: 'This key is here twice.', remedy: 'Keep one of them.', code: 'key-duplicate' };
  }
  const remedies: Partial<Record<YAMLError['code'], string>> = {
    BAD_INDENT: 'Indent it like the lines around it.',
    BLOCK_AS_IMPLICIT_KEY: 'Put text that holds ": " between quotes.',
    MULTILINE_IMPLICIT_KEY: 'Look for a colon or a quote that is missing.',
    MULTIPLE_DOCS: 'Remove the line "---".',
    TAB_AS_INDENT: 'Indent with spaces.',
    BAD_SCALAR_START: 'Put the text between quotes.',
  };
  const remedy = remedies[code] ?? 'Look at the quotes, colons and indents here.';
  return { what: `This is not YAML: ${message.replace(/\.$/, '')}.`, remedy, code: 'yaml-syntax' };
}

/** Only while zod words an issue does it show the schema, so the known keys travel in the message. */
function nameKnownKeys(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_format') return `Write it like ${issue.pattern ?? issue.format}.`;
  if (issue.code !== 'unrecognized_keys') return undefined;
  const { inst } = issue;
  return inst !== undefined && 'shape' in inst ? Object.keys(Object(inst.shape)).join(' ') : '';
}

/** Issues without their wrappers: one for each unknown key, and of a union the branch that the writer was nearest to. */
function spread(issue: Issue): readonly Issue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
  }
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const depth = (branch: readonly Issue[]): number => Math.max(...branch.map(({ path }) => path.length));
  const [nearest = []] = issue.errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length);
  return nearest.flatMap((inner) => spread({ ...inner, path: [...issue.path, ...inner.path] }));
}

function toFault(issue: Issue): Fault {
  const name = toName(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { what: `${name} is missing.`, remedy: 'Add it.', code: 'key-missing' };
      if (issue.input === null) return { what: `${name} is empty.`, remedy: 'Fill it in.', code: 'value-empty' };
      return { what: `${name} is not ${toNoun(issue.expected)}.`, remedy: toTypeRemedy(issue), code: 'value-type' };
    case 'unrecognized_keys': {
      const known = issue.message.split(' ').filter(Boolean);
      return {
        what: `${name} is not a key here.`,
        remedy: toRemedy(String(issue.keys[0]), known),
        code: 'key-unknown',
      };
    }
    case 'invalid_value':
      return toUnknownValue(name, issue.input, issue.values);
    case 'invalid_union': {
      const { discriminator } = issue;
      const input = discriminator === undefined ? issue.input : Object(issue.input)[discriminator];
      return toUnknownValue(name, input, 'options' in issue ? (issue.options ?? []) : []);
    }
    case 'too_big':
    case 'too_small': {
      const limit = issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
      const unit = { string: ' characters', array: ' items' }[String(issue.origin)] ?? '';
      const isEmpty = issue.input === '';
      const what = isEmpty ? `${name} is empty.` : `${name} is too ${issue.code === 'too_big' ? 'much' : 'little'}.`;
      return { what, remedy: `Give ${limit}${unit}.`, code: isEmpty ? 'value-empty' : 'value-range' };
    }
    case 'invalid_format':
      return { what: `${name} cannot be ${toQuote(issue.input)}.`, remedy: issue.message, code: 'value-format' };
    case 'invalid_key':
      return { what: `${name} cannot be a key here.`, remedy: issue.issues[0]?.message ?? '', code: 'key-unknown' };
    case 'custom': {
      const { remedy = 'Change it.', code = 'value-wrong' } = issue.params ?? {};
      return { what: issue.message, remedy: String(remedy), code: String(code) };
    }
    case 'not_multiple_of':
    case 'invalid_element':
      return { what: `${name} cannot be ${toQuote(issue.input)}.`, remedy: `${issue.message}.`, code: 'value-wrong' };
  }
}

function toUnknownValue(name: string, input: unknown, values: readonly unknown[]): Fault {
  if (input === undefined) return { what: `${name} is missing.`, remedy: 'Add it.', code: 'key-missing' };
  const remedy = toRemedy(toShort(input), values.map(String));
  return { what: `${name} cannot be ${toQuote(input)}.`, remedy, code: 'value-unknown' };
}

/** The last keys of a path, as the line already says where it is. */
function toName(path: Path): string {
  const from = path.findLastIndex((step) => typeof step === 'number') + 1;
  const keys = path.slice(from).map(String);
  if (keys.length > 0) return `"${keys.slice(-2).join('.')}"`;
  if (path.length === 0) return 'The file';
  return `Item ${Number(path.at(-1)) + 1} of "${path.filter((step) => typeof step === 'string').at(-1) ?? 'the list'}"`;
}

function toNoun(expected: string): string {
  const nouns: Record<string, string> = { array: 'a list', boolean: 'true or false', int: 'a whole number' };
  if (expected === 'object' || expected === 'record') return 'a block of keys';
  return nouns[expected] ?? (expected === 'string' ? 'text' : `a ${expected}`);
}

function toTypeRemedy({ expected, input }: z.core.$ZodIssueInvalidType): string {
  if (expected === 'string' && typeof input !== 'object') return `Put it between quotes: '${toShort(input)}'.`;
  return `Write ${toNoun(expected)} instead of ${toQuote(input)}.`;
}

function toQuote(input: unknown): string {
  return `"${toShort(input)}"`;
}

function toShort(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}
