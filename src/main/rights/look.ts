import { Refusal } from '#main/kernel/refusal';
import { findCustomer } from '#main/storage/customers';
import { countHeld, exportFolders, rowsOfRecords } from '#main/storage/held-of';
import { backupsHolding } from '#main/storage/holding';
import { rowsNaming } from '#main/storage/naming';
import { recordsOfPerson } from '#main/storage/people';
import type { Reader } from '#main/storage/statement';
import type { ToBeForgotten } from '#shared/domain/forgetting';

/** What forgetting somebody would take away, and what it cannot reach. A long read: of other people's words, too. */
export function lookAt(reader: Reader, folder: string, id: string): ToBeForgotten {
  const customer = findCustomer(reader, id);
  if (!customer) throw new Refusal('not-found');
  const records = recordsOfPerson(reader, customer.id);
  const { unsent, ...counts } = countHeld(reader, records);
  const own = rowsOfRecords(reader, records);
  const names = [customer.name, ...customer.identities.flatMap(({ name }) => name ?? [])];
  const naming = rowsNaming(reader, { ways: customer.identities, names }).filter((row) => !own.has(row)).length;
  return {
    customerId: customer.id,
    name: customer.name,
    counts: { ...counts, naming },
    unsent,
    backups: backupsHolding(reader, folder, customer.identities),
    exportFolders: exportFolders(reader),
  };
}
