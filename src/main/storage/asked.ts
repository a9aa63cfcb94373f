import { z } from 'zod';
import { readLocalSetting, writeLocalSetting, type Writer } from './open-log.ts';
import type { Reader } from './statement.ts';

const asked = z.record(
  z.string(),
  z.object({ answered: z.array(z.tuple([z.number(), z.number()]).readonly()), since: z.number() }),
);
/** How much was asked of an account's network, by limit (`connectors/asked-before.ts`). */
export type AskedOfNetwork = z.infer<typeof asked>;

/** Of this laptop alone: what another one asks is not known here. */
export function askedOfNetwork(reader: Reader, accountId: string): AskedOfNetwork {
  return asked.parse(JSON.parse(readLocalSetting(reader, nameOf(accountId)) ?? '{}'));
}

export function rememberAsked(writer: Writer, accountId: string, remembered: Readonly<Record<string, unknown>>): void {
  writeLocalSetting(writer, nameOf(accountId), JSON.stringify(remembered));
}

function nameOf(accountId: string): string {
  return `asked ${accountId}`;
}
