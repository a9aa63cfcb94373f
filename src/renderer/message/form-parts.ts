import type { FormField } from '#shared/domain/interaction';

export type FormParts = Readonly<{ answers: readonly FormField[]; message: FormField | null }>;

// From here on an answer is something to read, not something to look up.
const longAnswer = 80;

/** A filled-in form as it is shown: short answers as a list, and the one that is the message by itself. */
export function formParts(fields: readonly FormField[], newText: string): FormParts {
  const written = newText.trim();
  const message =
    fields.find(({ value }) => written !== '' && value.trim() === written) ??
    fields
      .filter(({ value }) => value.length > longAnswer || value.trim().includes('\n'))
      .toSorted((left, right) => right.value.length - left.value.length)[0] ??
    null;
  return { answers: fields.filter((field) => field !== message), message };
}
