import type { StandInLine } from '#shared/domain/stand-in';

/** What the command line says about a stand-in's page and notes. */
export const standInWords = {
  made: (records: number, file: string): string => `${records} open things are in ${file}.`,
  unreadable: (file: string, why: string): string => `${file} cannot be read (${why}). Name another file.`,
  line: ({ becomes, customerName, about, text, done }: StandInLine): string =>
    `${becomes}  ${customerName ?? '–'}: ${about ?? '–'}${text === '' ? '' : ` — ${text}`}${done ? ' [ticked as done]' : ''}`,
  brought: ({
    written,
    known,
    ticked,
    undo,
  }: Readonly<Record<'written' | 'known' | 'ticked', number> & { undo: string }>): string =>
    `${written} written, ${known} already there, ${ticked} ticked as done.${written > 0 ? ` "shopbell undo ${undo}" takes it back.` : ''}`,
} as const;
