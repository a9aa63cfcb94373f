import { z } from 'zod';
import { channels } from '#main/connectors/channels';
import type { Located } from '#main/connectors/connector';
import type { Answer } from '#main/connectors/failure';
import { Refusal } from '#main/kernel/refusal';
import { Secret } from '#main/kernel/secret';
import type { ChannelOffer } from '#shared/contract/accounts';
import { filledIn, type FilledIn, type SignInForm } from '#shared/domain/sign-in-form';
import type { Given } from './credentials.ts';

/** What an account that was connected by a form keeps of it in its settings. */
const remembered = z.object({ filled: filledIn });

/** Every channel an account can be connected of. */
export function listOffers(): ChannelOffer[] {
  return channels.map(({ abilities: { moderation }, ...data }) => ({ ...data, moderation: [...moderation] }));
}

/** What was filled in when the account was connected; nothing for one that was connected in another way. */
export function filledOf(settings: unknown): FilledIn {
  const read = remembered.safeParse(settings);
  return read.success ? read.data.filled : {};
}

/**
 * Finds what is to be connected. Refuses `invalid-input` where a field is missing, with its name, and what the network
 * refuses. The settings remember what was filled in, for the form that changes it.
 */
export async function locatedBy(
  { channel, filled }: Readonly<{ channel: string; filled: FilledIn }>,
  locate: (channel: string, filled: FilledIn) => Promise<Answer<Located>>,
): Promise<Located> {
  const { fields } = formOf(channel);
  for (const { name, label } of fields)
    if ((filled[name] ?? '').trim() === '') throw new Refusal('invalid-input', { detail: label, field: name });
  const given = Object.fromEntries(fields.map(({ name }) => [name, filled[name] ?? '']));
  const answer = await locate(channel, given);
  if ('failure' in answer) {
    const field = fields.find(({ kind }) => kind === 'address')?.name ?? null;
    throw new Refusal(answer.failure.code, { detail: answer.failure.detail, field });
  }
  return { ...answer.value, settings: { ...z.looseObject({}).parse(answer.value.settings), filled: given } };
}

/** Refuses `invalid-input` for a channel that is none, or is connected in another way. */
export function formOf(channel: string): SignInForm {
  const form = channels.find((one) => one.channel === channel)?.signIn;
  if (!form) throw new Refusal('invalid-input', { detail: channel, field: 'channel' });
  return form;
}

/** What an account signs in with: the secret that was given, nothing where none is asked; null where it is missing. */
export function wayWith(channel: string, given: string | null): Given | null {
  if (formOf(channel).secret === null)
    return { credentials: { kind: 'password', secret: new Secret('') }, keep: null, oauth: null };
  if (given === null) return null;
  const secret = new Secret(given);
  return { credentials: { kind: 'password', secret }, keep: secret, oauth: null };
}
