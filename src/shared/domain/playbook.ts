import { z } from 'zod';
import { actor } from './history.ts';
import { id, instant } from './instant.ts';

/** What a playbook is for; by it one is offered where it fits. */
export const playbookPurpose = z.enum([
  'complaint',
  'refund',
  'question',
  'public-criticism',
  'praise',
  'leaving',
  'other',
]);
export type PlaybookPurpose = z.infer<typeof playbookPurpose>;

export const longestStep = 500;
export const mostSteps = 50;

/** What to do, step by step, when something comes up. */
export const playbookWords = z
  .object({
    name: z.string().trim().min(1).max(120),
    purpose: playbookPurpose,
    steps: z.array(z.string().trim().min(1).max(longestStep)).min(1).max(mostSteps).readonly(),
  })
  .readonly();
export type PlaybookWords = z.infer<typeof playbookWords>;

/** `shipped` came with the program; `changed` tells that somebody put it in their own words, which can be taken back. */
export const playbook = z
  .object({ id, ...playbookWords.unwrap().shape, shipped: z.boolean(), changed: z.boolean(), removed: z.boolean() })
  .readonly();
export type Playbook = z.infer<typeof playbook>;

export const stepState = z.enum(['done', 'skipped']);
export type StepState = z.infer<typeof stepState>;

/** A step of a case: what is to be done, and what became of it, when, and by whom. */
export const caseStep = z
  .object({
    text: z.string(),
    state: stepState.nullable(),
    at: instant.nullable(),
    by: actor.nullable(),
  })
  .readonly();
export type CaseStep = z.infer<typeof caseStep>;

/** A playbook that is gone through for somebody, with its steps as they were when it began. */
export const playbookCase = z
  .object({
    id,
    playbookId: z.string(),
    name: z.string(),
    customerId: id,
    conversationId: id.nullable(),
    complaintId: id.nullable(),
    steps: z.array(caseStep).readonly(),
    startedAt: instant,
    endedAt: instant.nullable(),
  })
  .readonly();
export type PlaybookCase = z.infer<typeof playbookCase>;

/** The first step that nobody did or skipped. */
export function nextStep({ steps }: Pick<PlaybookCase, 'steps'>): CaseStep | null {
  return steps.find(({ state }) => state === null) ?? null;
}
