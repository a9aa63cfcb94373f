import { z } from 'zod';
import { Refusal } from '#main/kernel/refusal';
import {
  longestStep,
  mostSteps,
  playbookPurpose,
  playbookWords,
  type PlaybookPurpose,
  type PlaybookWords,
} from '#shared/domain/playbook';

export type PlaybookForm = 'json' | 'markdown';

const file = z.union([
  z.object({ playbooks: z.array(playbookWords) }).transform(({ playbooks }) => playbooks),
  z.array(playbookWords),
  playbookWords.transform((one) => [one]),
]);

/** Playbooks as a file: JSON, or Markdown with a heading for each and a list of its steps. */
export function writePlaybooks(playbooks: readonly PlaybookWords[], form: PlaybookForm): string {
  const plain = playbooks.map(({ name, purpose, steps }) => ({ name, purpose, steps }));
  if (form === 'json') return `${JSON.stringify({ playbooks: plain }, null, 2)}\n`;
  return plain.map(markdownOf).join('\n');
}

/** Refuses `invalid-input`, saying what is missing. */
export function readPlaybooks(text: string): readonly PlaybookWords[] {
  const found = /^\uFEFF?\s*[[{]/u.test(text) ? fromJson(text.replace(/^\uFEFF/u, '')) : fromMarkdown(text);
  if (found.length === 0) throw new Refusal('invalid-input', { detail: 'no playbook with steps is in the file' });
  return found;
}

function markdownOf({ name, purpose, steps }: PlaybookWords): string {
  const lines = steps.map((step) => `- [ ] ${oneLine(step)}\n`);
  return `# ${oneLine(name)}\n\nPurpose: ${purpose}\n\n${lines.join('')}`;
}

function fromJson(text: string): readonly PlaybookWords[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (failure) {
    throw new Refusal('invalid-input', { detail: 'the file is neither JSON nor Markdown' }, failure);
  }
  const read = file.safeParse(value);
  if (!read.success)
    throw new Refusal('invalid-input', { detail: 'a playbook has a name, a purpose and steps' }, read.error);
  return read.data.map((one) => ({ ...one, name: oneLine(one.name), steps: one.steps.map(oneLine) }));
}

const heading = /^#{1,6}\s+(.*?)(?:\s+#+)?\s*$/u;
const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]?\]\s+)?(.+?)\s*$/u;
const purposeLine = /^\s*purpose:\s*([\w-]+)\s*$/iu;

/** Whatever somebody wrote as headings with lists below; a heading without a list is no playbook. */
function fromMarkdown(text: string): readonly PlaybookWords[] {
  const found: { name: string; purpose: PlaybookPurpose; steps: string[] }[] = [];
  for (const line of text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u)) {
    const name = heading.exec(line)?.[1]?.trim();
    const step = item.exec(line)?.[1];
    const last = found.at(-1);
    if (name !== undefined && name !== '') found.push({ name: name.slice(0, 120), purpose: 'other', steps: [] });
    else if (last && step !== undefined && last.steps.length < mostSteps) last.steps.push(step.slice(0, longestStep));
    else if (last) last.purpose = purposeIn(line) ?? last.purpose;
  }
  return found.flatMap((one) => playbookWords.safeParse(one).data ?? []);
}

function purposeIn(line: string): PlaybookPurpose | null {
  return playbookPurpose.safeParse(purposeLine.exec(line)?.[1]?.toLowerCase()).data ?? null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
