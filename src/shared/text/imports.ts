import type { ImportProblemCode, ImportRemark } from '#shared/domain/customer-import';

type Sentence = (detail: string | null) => string;

/** Of counted cells: `5/8`. */
const counted = (detail: string | null): readonly [has: string, of: string] => {
  const [has = '?', of = '?'] = (detail ?? '').split('/');
  return [has, of];
};

const problems: Readonly<Record<ImportProblemCode, Sentence>> = {
  'empty-file': () => 'There is nothing in this file. Export it again from the program it came from.',
  'no-rows': () => 'There are names of columns and nobody below them. Export the file again.',
  workbook: () => 'This is a workbook, not a CSV file. Open it in your spreadsheet and save it as CSV.',
  'not-a-table': () => 'This is neither a CSV file nor a vCard. Export your customers as one of them.',
  'nothing-mapped': () =>
    'No column says who somebody is. Choose the one that holds a name, an e-mail address or a phone number.',
  'duplicate-header': (name) => `Several columns are called “${name ?? ''}”. All of them are read.`,
  'unclosed-quote': () => 'A quotation mark begins a cell here and never ends it. Close it, or take it away.',
  'too-many-cells': (detail) => {
    const [has, of] = counted(detail);
    return `There are ${has} cells, and ${of} columns. Put the cell that holds the delimiter in quotation marks.`;
  },
  'too-few-cells': (detail) => {
    const [has, of] = counted(detail);
    return `There are only ${has} cells for ${of} columns. Complete the line, or choose to take short lines too.`;
  },
  'zero-bytes': () => 'There are zero bytes in this line: the file is damaged here. Export it again.',
  'wrong-encoding': (words) =>
    `Some letters cannot be read${words ? ` (“${words}”)` : ''}. Choose another encoding, or export the file as UTF-8.`,
  'unclosed-card': () => 'This card has no end. The file was cut off, or it is damaged here.',
  nobody: () => 'Nothing here says who it is: no name, no e-mail address and no phone number.',
  forgotten: () => 'Whoever this is asked to be forgotten, and was. Add them by hand if they came back.',
  'two-customers': () =>
    'This line belongs to two customers alike. Merge them first, or choose to make a customer of their own.',
};

/** What is wrong with a line, or a file, and what to do. */
export function importProblemText(code: ImportProblemCode, detail: string | null): string {
  return problems[code](detail);
}

const remarks: Readonly<Record<ImportRemark['code'], (detail: string) => string>> = {
  'kept-field': (detail) => `kept as it is: ${detail}`,
  'phone-as-words': (detail) => `“${detail}” is no phone number and is kept as a note`,
  'email-as-words': (detail) => `“${detail}” is no e-mail address and is kept as a note`,
  'birthday-as-words': (detail) => `“${detail}” is no day and is kept as a note`,
  'shared-phone': (detail) => `${detail} is somebody else’s number already and is kept as a note`,
  'photo-left-out': () => 'the photo is too large, or no picture that can be shown',
};

export function importRemarkText({ code, detail }: ImportRemark): string {
  return remarks[code](detail);
}
