import { presetNouns, type ExportNoun, type ExportPreset } from '#shared/domain/export';
import type { NounOf } from '../nouns.ts';
import type { Table, TableGround } from '../table.ts';
import { accountantDeals, accountantInteractions } from './accountant.ts';
import { google } from './google.ts';
import { hubspot } from './hubspot.ts';
import { mailchimp } from './mailchimp.ts';
import { overview } from './overview.ts';
import { plainCustomers } from './plain-customers.ts';
import { plainConversations, plainInteractions } from './plain-log.ts';
import { plainComplaints, plainDeals, plainFollowUps } from './plain-work.ts';
import { quickbooks } from './quickbooks.ts';
import { xero } from './xero.ts';

type Presets<Noun> = Readonly<
  { plain: (ground: TableGround) => Table<Noun> } & Partial<Record<ExportPreset, (ground: TableGround) => Table<Noun>>>
>;

const tables: Readonly<{ [Noun in ExportNoun]: Presets<NounOf[Noun]> }> = {
  customers: {
    plain: plainCustomers,
    overview,
    hubspot: () => hubspot,
    google: () => google,
    mailchimp: () => mailchimp,
    xero: () => xero,
    quickbooks: () => quickbooks,
  },
  interactions: { plain: () => plainInteractions, accountant: accountantInteractions },
  conversations: { plain: () => plainConversations },
  'follow-ups': { plain: () => plainFollowUps },
  complaints: { plain: () => plainComplaints },
  deals: { plain: () => plainDeals, accountant: accountantDeals },
};

/** The columns of a noun for a preset; null where the preset has no place for it. */
export function tableOf<Noun extends ExportNoun>(
  noun: Noun,
  preset: ExportPreset,
  ground: TableGround,
): Table<NounOf[Noun]> | null {
  return presetNouns[preset].includes(noun) ? (tables[noun][preset]?.(ground) ?? null) : null;
}
