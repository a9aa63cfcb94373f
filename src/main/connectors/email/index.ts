import type { Connector } from '#main/connectors/connector';
import { emailSettings } from '#shared/domain/account';
import { emailChannel } from './channel.ts';
import { normalizeMail } from './normalize.ts';
import { openSession } from './session.ts';

/** E-mail by IMAP and SMTP. */
export const email: Connector<unknown> = {
  ...emailChannel,
  locate: null,
  authorize: null,
  parseSettings: (settings) => emailSettings.parse(settings),
  open: (account, world) => openSession(emailSettings.parse(account.settings), world),
  normalize: normalizeMail,
};
