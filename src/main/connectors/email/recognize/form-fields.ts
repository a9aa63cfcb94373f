import type { FormField } from '#shared/domain/interaction';
import { askedBy, type Asked } from './form-labels.ts';
import type { Line } from './form-lines.ts';

export type Field = FormField & Readonly<{ asked: Asked | null }>;

type Open = {
  label: string;
  asked: Asked | null;
  lines: string[];
  setApart: boolean;
  alone: boolean;
  row: boolean;
};

const mostFields = 200;
/** What stands above the answers of a table. */
const columnTitle = /^(?:values?|answers?|responses?|wert|antwort|valeur|réponse|valor|respuesta|valore|risposta)$/iu;
const longestLabel = 120;
const footer =
  /^(?:-- ?$|user information$|create invoice$|manage submissions?$|does this (?:submission|message) look like spam|this form (?:was )?submitted|this (?:e-?mail|message|form|is a notification)\b.{0,80}\b(?:contact form|form|website)|diese e-?mail wurde|cet e-?mail a été|este (?:mensaje|correo|e-mail)|questa e-?mail|deze e-?mail|reply (?:directly )?to this email|you can (?:reply|view|edit|unsubscribe)|to (?:view|edit|reply|unsubscribe|manage)\b|view (?:this |all |full )?(?:submission|entry|response)|sent (?:from|via|by) |powered by formspree|you are receiving this|©|copyright\b|unsubscribe\b|manage (?:your )?(?:notification|form))/iu;

/** The answers of a form, in their order: labels that are set apart, and lines of the shape `Label: value`. */
export function fieldsOf(lines: readonly Line[]): Field[] {
  const setApart =
    lines.filter(({ label, text }) => label !== null && (askedBy(label) !== null || text !== '')).length >= 2;
  const fields: Open[] = [];
  let open: Open | null = null;
  let blankBefore = false;
  for (const [at, line] of lines.entries()) {
    if (line.label === null && footer.test(line.text)) {
      if (fields.length > 0) open = null;
      if (/^-- ?$/.test(line.text)) break;
      continue;
    }
    const begun = begins(line, lines[at + 1], { open, setApart, blankBefore });
    blankBefore = line.text === '' && line.label === null;
    if (begun !== null) {
      if (fields.length >= mostFields) break;
      open = begun;
      fields.push(open);
    } else if (/^[-_=*]{3,}$/.test(line.text)) open = null;
    else if (open?.row) continue;
    else if (open !== null) {
      // What has an answer on its own line ends there, unless it is free text.
      if (line.text === '' && !open.alone && open.asked !== 'message' && !open.setApart) open = null;
      else open.lines.push(line.label === null ? line.text : `${line.label} ${line.text}`.trim());
    }
  }
  return tidy(fields);
}

type Place = Readonly<{ open: Open | null; setApart: boolean; blankBefore: boolean }>;

function begins(line: Line, next: Line | undefined, { open, setApart, blankBefore }: Place): Open | null {
  if (line.label !== null) return { ...opened(line.label, line.text, true), row: line.row === true };
  const pair = /^([^:：]{1,120}?)\s*[:：]\s*(.*)$/su.exec(line.text);
  const [label, value] = [pair?.[1] ?? '', pair?.[2] ?? ''];
  if (pair !== null && isLabel(label)) {
    const asked = askedBy(label);
    // Within somebody's own words a colon is a colon; only what forms ask for ends them.
    const inWords = open?.asked === 'message' && (open.alone || blankBefore);
    if (setApart ? asked !== null && open?.asked !== 'message' : !inWords || asked !== null)
      return opened(label, value, false);
  }
  // A known label alone on its line, its answer below.
  const alone = !setApart && line.text.length < 60 && open?.asked !== 'message' && askedBy(line.text) !== null;
  return alone && next !== undefined && next.text !== '' && next.label === null ? opened(line.text, '', false) : null;
}

function opened(label: string, value: string, setApart: boolean): Open {
  const clean = label
    .slice(0, longestLabel + 1)
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s:：*]+$/u, '')
    .trim();
  return {
    label: clean,
    asked: askedBy(clean),
    lines: value === '' ? [] : [value],
    setApart,
    alone: value === '',
    row: false,
  };
}

function isLabel(label: string): boolean {
  return (
    label.length <= longestLabel &&
    /\p{L}/u.test(label) &&
    !/^(?:https?|ftp|mailto|re|aw|fwd?|wg|ps|p\.s\.)$/iu.test(label) &&
    !/[.!;,]\s/u.test(label) &&
    label.split(/\s+/u).length <= 12
  );
}

function tidy(fields: readonly Open[]): Field[] {
  const all = fields.map(({ label, asked, lines }) => ({ label, asked, value: lines.join('\n').trim() }));
  // Headings come before the first thing that was asked.
  const first = all.findIndex(({ asked }) => asked !== null);
  return all.filter(
    ({ label, value, asked }, at) =>
      label !== '' &&
      !columnTitle.test(value) &&
      label.length <= longestLabel &&
      value !== '' &&
      (at >= first || asked !== null || first < 0),
  );
}
