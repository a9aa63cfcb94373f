import { Command } from 'commander';
import { addAccountCommands } from './commands/accounts.ts';
import { addAnswerCommands } from './commands/answers.ts';
import { addArrangeCommands } from './commands/arrange.ts';
import { addBackupCommands } from './commands/backup.ts';
import { addCheckCommand } from './commands/check.ts';
import { addComplaintCommands } from './commands/complaints.ts';
import { addConversationCommands } from './commands/conversations.ts';
import { addCustomerCommands } from './commands/customers.ts';
import { addDealCommands } from './commands/deals.ts';
import { addExportCommand } from './commands/export.ts';
import { addExportsCommands } from './commands/exports.ts';
import { addFollowUpCommands } from './commands/follow-ups.ts';
import { addHistoryCommand } from './commands/history.ts';
import { addHoursCommands } from './commands/hours.ts';
import { addImportsCommands } from './commands/import-customers.ts';
import { addImportCommands } from './commands/import.ts';
import { addListCommand } from './commands/list.ts';
import { addLogCommand } from './commands/log.ts';
import { addNormalizeCommand } from './commands/normalize.ts';
import { addOutgoingCommands } from './commands/outgoing.ts';
import { addPlaybookCommands } from './commands/playbooks.ts';
import { addRuleCommands } from './commands/rules.ts';
import { addSearchCommand } from './commands/search.ts';
import { addServeCommand } from './commands/serve.ts';
import { addShowCommands } from './commands/show.ts';
import { addStandInCommands } from './commands/stand-in.ts';
import { addSyncCommand } from './commands/sync.ts';
import { addTodayCommand } from './commands/today.ts';
import { Host } from './host.ts';
import type { Outside } from './outside.ts';
import { text } from './text.ts';

/** Every command there is. Common options may stand before or after the command's name. */
export function buildProgram(outside: Outside): Command {
  const program = new Command('shopbell')
    .description(text.about)
    .version(outside.version)
    .option('--data <dir>', "the log's folder (default: in the operating system's application data)")
    .option('--json', 'for scripts: one JSON object, or for lists one object a line')
    .option(
      '--vault-passphrase-env <name>',
      'the variable with the passphrase of the sealed file, where no keychain answers',
    )
    .addHelpText('after', `\n${text.exitCodes}`)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (words) => void outside.results.write(words),
      writeErr: (words) => void outside.notes.write(words),
      getOutHelpWidth: () => outside.results.columns ?? 100,
      getErrHelpWidth: () => outside.notes.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride();
  const host = new Host(program, outside);
  addAccountCommands(program, host);
  addSyncCommand(program, host);
  addImportCommands(program, host);
  addImportsCommands(program, host);
  addListCommand(program, host);
  addShowCommands(program, host);
  addTodayCommand(program, host);
  addHistoryCommand(program, host);
  addStandInCommands(program, host);
  addSearchCommand(program, host);
  addOutgoingCommands(program, host);
  addAnswerCommands(program, host);
  addLogCommand(program, host);
  addFollowUpCommands(program, host);
  addComplaintCommands(program, host);
  addPlaybookCommands(program, host);
  addConversationCommands(program, host);
  addArrangeCommands(program, host);
  addCustomerCommands(program, host);
  addDealCommands(program, host);
  addRuleCommands(program, host);
  addHoursCommands(program, host);
  addExportCommand(program, host);
  addExportsCommands(program, host);
  addBackupCommands(program, host);
  addCheckCommand(program, host);
  addNormalizeCommand(program, host);
  addServeCommand(program, host);
  return program;
}
