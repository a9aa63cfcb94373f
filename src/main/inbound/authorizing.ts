import type { AuthorizationAsked, Authorized, WebWorld } from '#main/connectors/authorizer';
import type { Connector } from '#main/connectors/connector';
import { answerOf, type Answer } from '#main/connectors/failure';
import type { Clock } from '#main/kernel/clock';
import type { Caller } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import { Secret } from '#main/kernel/secret';
import type { Channel } from '#shared/domain/channel';

/** Secrets on their way between the core and the connector thread, within this process. */
type AskedValue = Omit<AuthorizationAsked, 'secret'> & Readonly<{ secret: string | null }>;
type AuthorizedValue = Omit<Authorized, 'secret'> & Readonly<{ secret: string }>;

/** Milliseconds for all that a connector asks its network while somebody signs in. */
const patience = 60_000;

/** Signing in at a channel's network, in the thread that talks to the outside. */
export function authorizingCommands(
  parts: Readonly<{ clock: Clock; connectorOf: (channel: Channel) => Connector<unknown> | null }>,
) {
  const authorizerOf = (channel: Channel) => {
    const authorizer = parts.connectorOf(channel)?.authorize;
    if (!authorizer) throw new Refusal('invalid-input', { detail: channel, field: 'channel' });
    return authorizer;
  };
  const world = (): WebWorld => ({ signal: AbortSignal.timeout(patience), now: () => parts.clock.now() });
  return {
    beginAuthorization: (
      input: Readonly<{ channel: Channel; asked: AskedValue }>,
    ): Promise<Answer<Readonly<{ url: string; held: string }>>> =>
      answerOf(() => authorizerOf(input.channel).begin(opened(input.asked), world())),
    finishAuthorization: (
      input: Readonly<{ channel: Channel; asked: AskedValue; held: string; address: string }>,
    ): Promise<Answer<AuthorizedValue>> =>
      answerOf(async () => {
        const came = { asked: opened(input.asked), held: input.held, address: new URL(input.address) };
        const { secret, ...authorized } = await authorizerOf(input.channel).finish(came, world());
        return { ...authorized, secret: secret.reveal() };
      }),
  };
}

/** The same verbs for the core, which asks that thread. */
export function authorizerAt(call: Caller<ReturnType<typeof authorizingCommands>>['call'], channel: Channel) {
  return {
    begin: (asked: AuthorizationAsked) => call('beginAuthorization', { channel, asked: closed(asked) }),
    finish: async (
      came: Readonly<{ asked: AuthorizationAsked; held: string; address: URL }>,
    ): Promise<Answer<Authorized>> => {
      const { asked, held, address } = came;
      const input = { channel, asked: closed(asked), held, address: address.href };
      const answer = await call('finishAuthorization', input);
      if ('failure' in answer) return answer;
      return { value: { ...answer.value, secret: new Secret(answer.value.secret) } };
    },
  };
}

function closed(asked: AuthorizationAsked): AskedValue {
  return { ...asked, secret: asked.secret?.reveal() ?? null };
}

function opened(asked: AskedValue): AuthorizationAsked {
  return { ...asked, secret: asked.secret === null ? null : new Secret(asked.secret) };
}
