import { z } from 'zod';
import { channels } from '#main/connectors/channels';
import type { ChannelData, Located } from '#main/connectors/connector';
import type { Answer } from '#main/connectors/failure';
import { Refusal } from '#main/kernel/refusal';
import { Secret } from '#main/kernel/secret';
import type { ChannelOffer } from '#shared/contract/accounts';
import { filledIn, type FilledIn, type SignInForm } from '#shared/domain/sign-in-form';
import type { Given, SignInKit } from './credentials.ts';

/** What an account that was connected by a form keeps of it in its settings. */
const remembered = z.object({ filled: filledIn });

/** Every channel an account can be connected of. */
export function listOffers(): ChannelOffer[] {
  return channels.map(({ abilities: { kinds, answers, moderation, remembers }, ...data }) => ({
    ...data,
    kinds: [...kinds],
    answers: [...answers],
    moderation: [...moderation],
    remembers,
  }));
}

/** What was filled in when the account was connected; nothing for one that was connected in another way. */
export function filledOf(settings: unknown): FilledIn {
  const read = remembered.safeParse(settings);
  return read.success ? read.data.filled : {};
}

/** Whether accounts of a channel are connected by the form that it names; the others have a way of their own. */
export function hasForm(channel: string): boolean {
  return channels.some((one) => one.channel === channel && one.signIn !== null);
}

/** A channel that is connected by a form. Refuses `invalid-input` for one that is none, or is connected in another way. */
export function formChannel(channel: string): ChannelData & Readonly<{ signIn: SignInForm }> {
  const data = channels.find((one) => one.channel === channel);
  if (!data?.signIn) throw new Refusal('invalid-input', { detail: channel, field: 'channel' });
  return { ...data, signIn: data.signIn };
}

/** Refuses `invalid-input` where something is missing that has to be filled in, with its name. */
export function requireFilled({ fields }: SignInForm, filled: FilledIn): void {
  for (const { name, label, optional, chosen } of fields)
    if (!optional && !chosen && (filled[name] ?? '').trim() === '')
      throw new Refusal('invalid-input', { detail: label, field: name });
}

/** What somebody came with: what they filled in with what the network told, and what the account signs in with. */
export type Came = Readonly<{ filled: FilledIn; way: Given | null }>;
type Brought = Readonly<{ filled: FilledIn; secret: string | null; signIn: string | null }>;

/**
 * Reads what was brought: a secret, or a finished attempt at the network's page. `way` is null where there is neither, but
 * should be. Refuses `invalid-input` with the field that takes what is still to be chosen.
 */
export async function cameWith(
  form: SignInForm,
  brought: Brought,
  { authorized }: Pick<SignInKit, 'authorized'>,
): Promise<Came> {
  const { filled, signIn } = brought;
  const given = brought.secret === null ? null : new Secret(brought.secret);
  if (signIn === null) return { filled, way: wayWith(form, given) };
  const { secret, filled: found, choose } = await authorized(signIn);
  const all = { ...filled, ...found };
  if (choose && !choose.options.some(({ value }) => value === all[choose.field]))
    throw new Refusal('invalid-input', { detail: labelOf(form, choose.field), field: choose.field });
  return { filled: all, way: { ...asSecret(secret), app: given } };
}

function wayWith({ secret: asked, browser }: SignInForm, given: Secret | null): Given | null {
  if (given !== null) return asSecret(given);
  const isAsked = browser !== null || (asked !== null && !asked.optional);
  return isAsked ? null : { ...asSecret(new Secret('')), keep: null };
}

function asSecret(secret: Secret): Given {
  return { credentials: { kind: 'password', secret }, keep: secret, oauth: null, app: null };
}

function labelOf({ fields }: SignInForm, name: string): string {
  return fields.find((field) => field.name === name)?.label ?? name;
}

/**
 * Finds what is to be connected. Refuses what `requireFilled` does, and what the network refuses. The settings remember what
 * was filled in, for the form that changes it.
 */
export async function locatedBy(
  { channel, filled }: Readonly<{ channel: string; filled: FilledIn }>,
  locate: (channel: string, filled: FilledIn) => Promise<Answer<Located>>,
): Promise<Located & Readonly<{ settings: object }>> {
  const { signIn: form, abilities } = formChannel(channel);
  requireFilled(form, filled);
  const given = { ...Object.fromEntries(form.fields.map(({ name }) => [name, ''])), ...filled };
  const answer = await locate(channel, given);
  if ('failure' in answer) {
    const field = form.fields.find(({ kind }) => kind === 'address')?.name ?? null;
    throw new Refusal(answer.failure.code, { detail: answer.failure.detail, field });
  }
  const interval = Math.max(1, Math.round(abilities.pollInterval / 60_000));
  return { ...answer.value, settings: { ...z.looseObject({}).parse(answer.value.settings), interval, filled: given } };
}
