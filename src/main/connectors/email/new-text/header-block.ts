import { roleOf, type FieldRole } from './field-words.ts';
import { separatorAndRest } from './separator.ts';
import { isBlank, timeOfDay } from './words.ts';

/** Fields of a quoted header block: what mail programs write above a mail that is answered or sent on. */
export type HeaderBlock = Readonly<{
  fields: ReadonlyMap<FieldRole, string>;
  /** The first line below it. */
  end: number;
}>;

const longestField = 1000;
const mostLines = 30;
/** A long list of people is folded onto so many lines. */
const mostFolds = 8;
const fieldName = /([\p{Lu}\p{Lo}][\p{L}-]{0,20}(?:\s\p{L}{1,12})?)\s?[:：]/gu;

/**
 * The header block that begins on this line. `announced`: a separator stands above, so that one field is enough.
 * Otherwise it takes an author and two more fields, or a date with its time and an address: less could be something
 * a customer wrote down.
 */
export function headerBlockAt(lines: readonly string[], at: number, announced = false): HeaderBlock | null {
  const line = lines[at] ?? '';
  const rest = separatorAndRest(line)?.rest;
  const first = fieldIn(rest ?? line);
  if (first === null) return null;
  const oneLine = first.role === 'from' ? fieldsOnOneLine(rest ?? line) : null;
  if (oneLine !== null) return { fields: oneLine, end: at + 1 };
  const block = readFields(lines, at);
  return announced || isMailHeader(block.fields) ? block : null;
}

function readFields(lines: readonly string[], at: number): HeaderBlock {
  const fields = new Map<FieldRole, string>();
  let end = at;
  let role: FieldRole = 'other';
  let folded: string[] = [];
  let blank = 0;
  for (let next = at; next < lines.length && next < at + mostLines; next++) {
    const line = (lines[next] ?? '').slice(0, longestField);
    if (isBlank(line)) {
      if (++blank > 2) break;
      continue;
    }
    const field = fieldIn(line);
    if (field !== null) {
      // No block names a field twice: another one begins here, or the mail itself.
      if (fields.has(field.role) && field.role !== 'other') break;
      if (folded.length > 0) fields.set(role, [fields.get(role) ?? '', ...folded].join(' '));
      folded = [];
      role = field.role;
      fields.set(role, field.value);
      end = next + 1;
    } else if (blank > 0 || folded.length >= mostFolds) break;
    else {
      folded.push(line.trim());
      // Nothing but more people, or what is left of an address.
      if ((role === 'from' || role === 'to' || role === 'cc') && /@|^\s*[\]>]/.test(line)) {
        fields.set(role, [fields.get(role) ?? '', ...folded].join(' '));
        folded = [];
        end = next + 1;
      }
    }
    blank = 0;
  }
  return { fields, end };
}

function isMailHeader(fields: ReadonlyMap<FieldRole, string>): boolean {
  const known = fields.size - (fields.has('other') ? 1 : 0);
  const addressed = [fields.get('from'), fields.get('to'), fields.get('cc')].some((value) => value?.includes('@'));
  const timed = timeOfDay.test(fields.get('date') ?? '');
  if (known >= 2 && timed && addressed) return true;
  if (known < 3) return false;
  return fields.has('from') ? fields.has('subject') || addressed : timed && fields.has('subject');
}

function fieldIn(line: string): Readonly<{ role: FieldRole; value: string }> | null {
  const colon = line.slice(0, 48).search(/[:：]/);
  if (colon < 1) return null;
  const name = line.slice(0, colon).trim();
  // Whole headers are pasted too: `Resent-Date`, `X-Mailer`.
  const role = roleOf(name) ?? (/^[A-Z][A-Za-z]*(?:-[A-Za-z]+)+$/.test(name) ? 'other' : null);
  return role === null
    ? null
    : {
        role,
        value: line
          .slice(colon + 1)
          .replace(/^[\s*_]+/, '')
          .replace(/[\s*;|]+$/, ''),
      };
}

/** `From: Ben <…>To: Anna <…>Sent: Monday …Subject: Tea`, as Yahoo and stripped HTML have it. */
function fieldsOnOneLine(line: string): ReadonlyMap<FieldRole, string> | null {
  if (line.length > longestField || !line.includes('@')) return null;
  const fields = new Map<FieldRole, string>();
  let role: FieldRole | null = null;
  let from = 0;
  for (const { index, 0: whole, 1: words = '' } of line.matchAll(fieldName)) {
    const name = nameAtEnd(words);
    if (name === null) continue;
    if (role !== null) fields.set(role, line.slice(from, index + words.length - name.length).trim());
    role = roleOf(name);
    if (role === null || fields.has(role)) return null;
    from = index + whole.length;
    fields.set(role, '');
  }
  if (role !== null) fields.set(role, line.slice(from).trim());
  return fields.size >= 2 && isMailHeader(fields) ? fields : null;
}

/** What of `GMTSubject` is the name of a field. */
function nameAtEnd(words: string): string | null {
  for (let at = 0; at < words.length; at++)
    if (/[\p{Lu}\p{Lo}]/u.test(words[at] ?? '') && roleOf(words.slice(at)) !== null) return words.slice(at);
  return null;
}
