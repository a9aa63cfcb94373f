import { openComplaints } from '#main/complaints/complaints';
import { keepHearing } from '#main/complaints/keep-hearing';
import { openPlaybooks } from '#main/playbooks/playbooks';
import { openCounter } from '#main/counter/counter';
import { openCustomers } from '#main/customers/customers';
import { openFields } from '#main/customers/fields';
import { openDeals } from '#main/deals/deals';
import { openFollowUps } from '#main/followups/follow-ups';
import type { Clock } from '#main/kernel/clock';
import type { Log } from '#main/kernel/log';
import type { Scope } from '#main/kernel/scope';
import { keepComparing } from '#main/people/keep-comparing';
import { openPeople } from '#main/people/people';
import type { Announcer } from '#main/rpc/announcer';
import { keepRunning } from '#main/rules/keep-running';
import { openRules } from '#main/rules/rules';
import { openSegments } from '#main/segments/segments';
import type { Reader } from '#main/storage/statement';
import { openTimeline } from '#main/timeline/timeline';
import type { LogThread } from './log-port.ts';
import { segmentReads } from './segment-port.ts';

type Parts = Readonly<{
  folder: string;
  reader: Reader;
  clock: Clock;
  log: Log;
  commands: LogThread['commands'];
  announcer: Announcer;
  /** Whether people are compared by themselves, to suggest who may be one, and rules run. */
  background: boolean;
}>;

const changedByRules = ['rules', 'conversations', 'customers', 'follow-ups', 'complaints', 'drafts'] as const;

/** Who the customers are, what happened with them, and what is to be done for them. */
export function openCustomerBook(parts: Parts, scope: Scope) {
  const { folder, reader, clock, log, commands, announcer, background } = parts;
  // Who they are, and who of them may be one.
  const changed = (): void => announcer.changed(['suggestions']);
  const comparing = keepComparing({ reader, commands, background, changed }, scope);
  const reads = scope.own(segmentReads(folder));
  const ran = (): void => announcer.changed(changedByRules);
  const heard = (ids: readonly string[]): void => announcer.changed(['complaints'], ids);
  const hearing = keepHearing({ commands, log, background, heard }, scope);
  return {
    customers: openCustomers({ folder, reader, commands }),
    fields: openFields(reader, commands),
    people: openPeople({ reader, commands, comparing: background ? null : comparing }),
    segments: openSegments({ reader, clock, commands, reads }),

    // What happened, and what is promised, complained of and hoped for.
    timeline: openTimeline(reader, commands),
    counter: openCounter(reader, commands),
    followUps: openFollowUps(reader, clock, commands),
    complaints: openComplaints({ reader, commands, wake: hearing.wake }),
    hearing,
    playbooks: openPlaybooks(reader, commands),
    deals: openDeals(reader, commands),

    // What is done by itself.
    rules: openRules({ reader, clock, commands, preview: reads.previewRule }),
    running: keepRunning({ reader, commands, log, background, ran }, scope),
  };
}
