import type { ChannelSignInAsked, Choice } from '#shared/contract/sign-in';
import type { FilledIn } from '#shared/domain/sign-in-form';
import { CommandFailed } from './ending-failures.ts';
import type { Client, Outside } from './outside.ts';
import type { Printer } from './printer.ts';
import { text } from './text.ts';

type Where = Readonly<{ client: Client; printer: Printer; outside: Outside }>;

/**
 * Shows the page of a channel's network and waits until somebody is back, or reads the address they came to. Answers the
 * finished attempt, with what was chosen.
 */
export async function signInAtChannel(
  asked: ChannelSignInAsked,
  { client, printer, outside }: Where,
): Promise<Readonly<{ signIn: string; filled: FilledIn }>> {
  const { id, url, pasted } = await client.signIn.beginChannel(asked);
  await printer.note(text.openToSignIn(url));
  if (pasted) {
    await printer.note(text.pasteAddress);
    await client.signIn.paste({ id, text: (await outside.readLine()) ?? '' });
  }
  const { choose } = await client.signIn.wait({ id });
  // Signing in again to an account takes what was chosen for it before.
  const chosen = choose && asked.account === null ? await chosenOf(choose, asked.filled, { printer, outside }) : {};
  return { signIn: id, filled: { ...asked.filled, ...chosen } };
}

async function chosenOf(
  { field, options }: Choice,
  filled: FilledIn,
  { printer, outside }: Omit<Where, 'client'>,
): Promise<FilledIn> {
  const [only, ...others] = options;
  if (!only) throw new CommandFailed(text.nothingToChoose);
  if (others.length === 0) return { [field]: only.value };
  const named = options.find(({ value }) => value === filled[field]);
  if (named) return { [field]: named.value };
  await printer.note(text.choose);
  for (const [index, { label, value }] of options.entries()) await printer.note(`${index + 1}. ${label} (${value})`);
  const line = (await outside.readLine())?.trim() ?? '';
  const chosen = options.find(({ value }, index) => line === value || line === String(index + 1));
  if (!chosen) throw new CommandFailed(text.notChosen(field));
  return { [field]: chosen.value };
}
