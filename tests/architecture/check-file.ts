import { parseSync, Visitor } from 'oxc-parser';
import type { SourceFile } from './tree.ts';

const longestFile = 300;
const emptyNames = /^(utils?|helpers?|services?|managers?|common|misc|lib|shared-utils)$/;
// Upper case anywhere, lower case where the words begin: a sentence for people may select something from a list.
const upperSql =
  /\b(SELECT\s[\s\S]+\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|(CREATE|DROP|ALTER)\s+(TABLE|INDEX|VIRTUAL|TRIGGER|VIEW)\b|PRAGMA\s+\w+)/;
const lowerSql = new RegExp(`^\\s*${upperSql.source}`, 'i');

/** What one file does that no file may, as sentences. */
export function fileProblems({ file, source }: SourceFile): string[] {
  const lines = source.split('\n').length - 1;
  const folders = file.split('/').slice(0, -1);
  return [
    ...(lines > longestFile ? [`${file} has ${lines} lines; past ${longestFile} it is two files`] : []),
    ...folders
      .filter((folder) => emptyNames.test(folder))
      .map((folder) => `${file}: a folder is named for what it holds, not ${folder}`),
    ...codeProblems(file, source),
  ];
}

function codeProblems(file: string, source: string): string[] {
  const problems: string[] = [];
  const maySpeakSql = file.startsWith('main/storage/');
  // The nouns say what an e-mail address is; a channel's own folder may know its name.
  const mayAskChannel = file.startsWith('main/connectors/') || file.startsWith('shared/domain/');
  const note = (problem: string): void => void problems.push(`${file}: ${problem}`);
  const text = (words: string): void => {
    if (!maySpeakSql && (upperSql.test(words) || (/^\s*[a-z]/.test(words) && lowerSql.test(words))))
      note(`SQL belongs in main/storage: ${words.trim().slice(0, 60)}`);
  };
  const { program } = parseSync(file, source);
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string') text(value);
    },
    TemplateLiteral: ({ quasis }) => text(quasis.map(({ value }) => value.raw).join(' ? ')),
    CallExpression: ({ callee }) => {
      if (maySpeakSql || callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (['pragma', 'prepare'].includes(callee.property.name))
        note(`.${callee.property.name}() belongs in main/storage`);
    },
    SwitchStatement: ({ discriminant }) => {
      if (!mayAskChannel && isChannel(discriminant))
        note('a switch over channels belongs in main/connectors; ask an ability');
    },
    BinaryExpression: ({ operator, left, right }) => {
      if (mayAskChannel || !['===', '!==', '==', '!='].includes(operator)) return;
      const pairs = [[left, right] as const, [right, left] as const];
      if (pairs.some(([one, other]) => isChannel(one) && other.type === 'Literal' && typeof other.value === 'string')) {
        note('comparing a channel’s name belongs in main/connectors; ask an ability');
      }
    },
  }).visit(program);
  return problems;
}

type Named = Readonly<{ type: string; name?: unknown; property?: unknown }>;

function isChannel(node: Named): boolean {
  if (node.type === 'Identifier') return node.name === 'channel';
  const { property } = node;
  return node.type === 'MemberExpression' && isNamed(property) && property.name === 'channel';
}

function isNamed(node: unknown): node is Named {
  return typeof node === 'object' && node !== null && 'name' in node;
}
