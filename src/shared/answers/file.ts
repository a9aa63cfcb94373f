import { z } from 'zod';
import {
  answerLanguage,
  answerShortcut,
  type AnswerVariant,
  type SavedAnswerFields,
} from '#shared/domain/saved-answer';
import { asMailHtml } from './mail-html.ts';
import { asOurVariables } from './others-variables.ts';

/** A saved answer as a file says it: forgiving in what is left out, so that a person may write one. */
const writtenVariant = z.object({
  language: z.string().nullish(),
  text: z.string().trim().min(1).max(50_000),
  html: z.string().max(200_000).nullish(),
  short: z.string().max(5000).nullish(),
});
const writtenAnswer = z.object({
  name: z.string().trim().min(1).max(120),
  shortcut: z.string().nullish(),
  variants: z.array(writtenVariant).min(1).max(20),
});
const answersFile = z.object({ format: z.literal('shopbell-answers'), answers: z.array(z.unknown()) });

/** What a file holds: answers, and the places where there is none, counted from 1. */
export type ReadAnswers = Readonly<{ answers: readonly SavedAnswerFields[]; unreadable: readonly number[] }>;

export function writeAnswersFile(answers: readonly SavedAnswerFields[]): string {
  const written = answers.map(({ name, shortcut, variants }) => ({ name, shortcut, variants }));
  return `${JSON.stringify({ format: 'shopbell-answers', version: 1, answers: written }, null, 2)}\n`;
}

/** Null where the text is no such file at all. */
export function readAnswersFile(text: string): ReadAnswers | null {
  const file = answersFile.safeParse(parsed(text));
  if (!file.success) return null;
  return readEach(file.data.answers.map((written) => writtenAnswer.safeParse(written).data ?? null));
}

const columns = {
  name: ['name', 'title', 'macro name', 'subject'],
  shortcut: ['shortcut', 'short_code', 'shortcode', 'short code', 'keyword', 'tag'],
  language: ['language', 'locale', 'lang'],
  text: ['text', 'body', 'content', 'reply', 'message', 'answer', 'comment'],
  html: ['html', 'body_html', 'body html'],
  short: ['short', 'short form'],
} as const;
export const csvColumns = Object.keys(columns);

/** Rows of a table under its heading: one a variant, those of one name together. Null where no column holds the words. */
export function readAnswerRows(heading: readonly string[], rows: readonly (readonly string[])[]): ReadAnswers | null {
  const names = heading.map((name) => name.trim().toLowerCase());
  const at = new Map(
    Object.entries(columns).map(([column, known]) => [
      column,
      names.findIndex((name) => new Set<string>(known).has(name)),
    ]),
  );
  const cell = (row: readonly string[], column: string): string => (row[at.get(column) ?? -1] ?? '').trim();
  if ((at.get('text') ?? -1) < 0) return null;
  const byName = new Map<string, { name: string; shortcut: string; variants: object[] }>();
  for (const row of rows) {
    const name = cell(row, 'name') || firstLine(cell(row, 'text'));
    const known = byName.get(name) ?? { name, shortcut: cell(row, 'shortcut'), variants: [] };
    known.variants.push({
      ...{ language: cell(row, 'language'), text: cell(row, 'text') },
      ...{ html: cell(row, 'html') || null, short: cell(row, 'short') || null },
    });
    byName.set(name, known);
  }
  return readEach([...byName.values()].map((written) => writtenAnswer.safeParse(written).data ?? null));
}

/** An answer's rows under the columns of a table. */
export function answerRows({ name, shortcut, variants }: SavedAnswerFields): string[][] {
  return variants.map(({ language, text, html, short }) => [
    name,
    shortcut ?? '',
    language ?? '',
    text,
    html ?? '',
    short ?? '',
  ]);
}

function readEach(written: readonly (z.infer<typeof writtenAnswer> | null)[]): ReadAnswers {
  return {
    answers: written.flatMap((one) => (one === null ? [] : answerOf(one))),
    unreadable: written.flatMap((one, index) => (one === null ? index + 1 : [])),
  };
}

function answerOf({ name, shortcut, variants }: z.infer<typeof writtenAnswer>): SavedAnswerFields {
  const typed = (shortcut ?? '')
    .trim()
    .replace(/^\/+/u, '')
    .replaceAll(/[\s/]+/gu, '-');
  return { name, shortcut: answerShortcut.safeParse(typed).data ?? null, variants: variants.map(variantOf) };
}

function variantOf({ language, text, html, short }: z.infer<typeof writtenVariant>): AnswerVariant {
  const letters = (language ?? '').toLowerCase().split(/[-_]/u, 1)[0] ?? '';
  return {
    language: answerLanguage.safeParse(letters).data ?? null,
    text: asOurVariables(text),
    html: html == null ? null : asMailHtml(asOurVariables(html)),
    short: short == null || short.trim() === '' ? null : asOurVariables(short.trim()),
  };
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').slice(0, 60);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return null;
  }
}
