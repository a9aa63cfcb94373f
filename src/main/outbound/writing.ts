import { Refusal } from '#main/kernel/refusal';
import { act } from '#main/storage/activity';
import type { Writer } from '#main/storage/open-log';
import type { Reader } from '#main/storage/statement';
import { listWriting, setWritingStyle } from '#main/storage/writing';
import type { AccountWriting, WritingStyle } from '#shared/domain/draft';

/** How one account's mails are written; refuses `not-found`. */
export function writingOf(reader: Reader, accountId: string): AccountWriting {
  const found = listWriting(reader).find((account) => account.accountId === accountId);
  if (!found) throw new Refusal('not-found');
  return found;
}

/** What the log thread does about how mails are written. */
export function writingCommands(writer: Writer) {
  return {
    setWriting: ({ accountId, ...style }: WritingStyle & Readonly<{ accountId: string }>): void =>
      writer.database
        .transaction(() => {
          const { aliases, signature } = writingOf(writer, accountId);
          act(
            writer,
            {
              ...{ actor: 'owner', kind: 'set-writing', entity: 'account', entityId: accountId, customerId: null },
              before: { aliases, signature },
              after: style,
            },
            (clock) => setWritingStyle(writer, accountId, lowered(style), clock),
          );
        })
        .immediate(),
  };
}

/** Addresses are compared as the rest of the log writes them. */
function lowered({ aliases, signature }: WritingStyle): WritingStyle {
  return { aliases: aliases.map(({ name, address }) => ({ name, address: address.trim().toLowerCase() })), signature };
}
