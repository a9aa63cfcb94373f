import { accounts } from './accounts.ts';
import { activity } from './activity.ts';
import { answers, shop } from './answers.ts';
import { app } from './app.ts';
import { backup } from './backup.ts';
import { check } from './check.ts';
import { complaints } from './complaints.ts';
import { counter } from './counter.ts';
import { customers } from './customers.ts';
import { deals } from './deals.ts';
import { events } from './events.ts';
import { exchange } from './exchange.ts';
import { exportSchedules } from './export-schedules.ts';
import { fields } from './fields.ts';
import { followUps } from './follow-ups.ts';
import { hours } from './service-hours.ts';
import { imports } from './imports.ts';
import { inbox } from './inbox.ts';
import { interactions } from './interactions.ts';
import { notices } from './notices.ts';
import { drafts, outbox, writing } from './outbox.ts';
import { people } from './people.ts';
import { playbooks } from './playbooks.ts';
import { rights } from './rights.ts';
import { rules } from './rules.ts';
import { sample } from './sample.ts';
import { search } from './search.ts';
import { segments } from './segments.ts';
import { signIn } from './sign-in.ts';
import { standIn } from './stand-in.ts';
import { timeline } from './timeline.ts';
import { today } from './today.ts';
import { vault } from './vault.ts';
import { views } from './views.ts';

/** Everything a window may ask of the core. Inputs and outputs are parsed on both ways; unknown keys do not pass. */
export const contract = {
  accounts,
  activity,
  answers,
  app,
  backup,
  check,
  complaints,
  counter,
  customers,
  deals,
  drafts,
  events,
  exchange,
  exportSchedules,
  fields,
  followUps,
  hours,
  imports,
  inbox,
  interactions,
  notices,
  outbox,
  people,
  playbooks,
  rights,
  rules,
  sample,
  search,
  segments,
  shop,
  signIn,
  standIn,
  timeline,
  today,
  vault,
  views,
  writing,
};
export type Contract = typeof contract;
