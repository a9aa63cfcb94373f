import { act } from '#main/storage/activity';
import {
  clearAccountGap,
  findAccount,
  removeAccount,
  saveAccount,
  setAccountHealth,
  setAccountPaused,
  setAccountSettings,
  type Health,
} from '#main/storage/accounts';
import type { Writer } from '#main/storage/open-log';
import { failOutboxOf, releaseOutboxOf } from '#main/storage/outbox';

/** What the log thread does for accounts. Secrets never come here. */
export function accountCommands(writer: Writer) {
  const inOne = <Answer>(work: () => Answer): Answer => writer.database.transaction(work).immediate();
  return {
    saveAccount: (account: {
      id: string;
      channel: string;
      address: string;
      name: string | null;
      settings: unknown;
    }): void =>
      inOne(() => {
        const before = findAccount(writer, account.id);
        const { id, address, name, settings } = account;
        act(
          writer,
          {
            actor: 'owner',
            kind: before ? 'change-account' : 'connect-account',
            entity: 'account',
            entityId: id,
            customerId: null,
            before: before && { name: before.name, settings: before.settings },
            after: { address, name, settings },
          },
          (clock) => saveAccount(writer, account, clock),
        );
        setAccountHealth(writer, id, { state: 'ok', failure: null, lastSyncAt: null, notBefore: null });
        // What waited for this account may leave now.
        releaseOutboxOf(writer, id, true);
      }),
    /** Something chosen that needs no new sign-in. */
    setAccountSettings: ({ id, settings }: { id: string; settings: unknown }): void =>
      inOne(() => {
        const before = findAccount(writer, id);
        if (!before) return;
        const done = {
          actor: 'owner',
          kind: 'change-account',
          entity: 'account',
          entityId: id,
          customerId: null,
        } as const;
        act(writer, { ...done, before: { settings: before.settings }, after: { settings } }, (clock) =>
          setAccountSettings(writer, id, settings, clock),
        );
      }),
    setPaused: ({ id, paused }: { id: string; paused: boolean }): void =>
      inOne(() => {
        act(
          writer,
          {
            actor: 'owner',
            kind: 'pause-account',
            entity: 'account',
            entityId: id,
            customerId: null,
            before: { paused: !paused },
            after: { paused },
          },
          (clock) => setAccountPaused(writer, id, paused, clock),
        );
      }),
    removeAccount: ({ id }: { id: string }): void =>
      inOne(() => {
        act(
          writer,
          {
            actor: 'owner',
            kind: 'disconnect-account',
            entity: 'account',
            entityId: id,
            customerId: null,
            before: null,
            after: null,
          },
          (clock) => {
            removeAccount(writer, id, clock);
            failOutboxOf(writer, id);
          },
        );
      }),
    /** How polling goes: computed by this laptop, no act of anybody. */
    setHealth: ({ id, health }: { id: string; health: Health }): void => setAccountHealth(writer, id, health),
    /** What may be missing was looked for: of this laptop, as health is. */
    clearGap: ({ id, since }: { id: string; since: number }): void => clearAccountGap(writer, id, since),
    /** A start, an unlocked vault, a server that answers again: what waited after a failed attempt is due now. */
    releaseOutbox: ({ id, signedIn }: { id: string | null; signedIn: boolean }): number =>
      releaseOutboxOf(writer, id, signedIn),
  };
}
