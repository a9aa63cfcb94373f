import { z } from 'zod';
import {
  answerMinutes,
  closingFields,
  weekHours,
  type AnswerTarget,
  type Closing,
  type ClosingFields,
  type ServiceHours,
  type WeekHours,
} from '#shared/domain/service-hours';
import { ownTimeZone, timeZone } from '#shared/domain/time-zone';
import type { Revisable } from './revising.ts';
import { flag, flagged, json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';

const weekFields = z.object({ timeZone: timeZone.nullable(), week: weekHours }).readonly();
export type WeekFields = z.infer<typeof weekFields>;
/** What of it is to change; what is left out stays. */
export type WeekChange = Readonly<{ [Field in keyof WeekFields]?: WeekFields[Field] | undefined }>;
const targetFields = z.object({ minutes: answerMinutes }).readonly();
export type TargetFields = z.infer<typeof targetFields>;

const shop = 'shop';
const usualSpans = [{ from: '09:00', to: '17:00' }];
/** Until somebody says otherwise. */
const usualWeek: WeekHours = [usualSpans, usualSpans, usualSpans, usualSpans, usualSpans, [], []];

const week = query(
  z.object({ timeZone: z.string().nullable(), week: json(weekHours) }),
  'select time_zone as timeZone, week from service_hours where id = @id',
);
const putWeek = change(`
  insert into service_hours (id, time_zone, week, clock) values (@id, @timeZone, @week, @clock)
  on conflict (id) do update set time_zone = excluded.time_zone, week = excluded.week, clock = excluded.clock`);
const removeWeek = change('delete from service_hours where id = @id');

const closingRow = z.object({ id: z.string(), name: z.string(), from: z.string(), to: z.string(), yearly: flag });
const closingColumns = 'id, name, from_wall as "from", to_wall as "to", yearly';
const closingById = query(closingRow, `select ${closingColumns} from closing where id = @id`);
const allClosings = query(closingRow, `select ${closingColumns} from closing order by from_wall, name, id`);
const putClosing = change(`
  insert into closing (id, name, from_wall, to_wall, yearly, clock) values (@id, @name, @from, @to, @yearly, @clock)
  on conflict (id) do update set name = excluded.name, from_wall = excluded.from_wall, to_wall = excluded.to_wall,
    yearly = excluded.yearly, clock = excluded.clock`);
const removeClosing = change('delete from closing where id = @id');

const targetRow = z.object({ channel: z.string(), minutes: z.number().nullable() });
const targetByChannel = query(targetRow, 'select channel, minutes from answer_target where channel = @channel');
const allTargets = query(targetRow, 'select channel, minutes from answer_target order by channel');
const putTarget = change(`
  insert into answer_target (channel, minutes, clock) values (@channel, @minutes, @clock)
  on conflict (channel) do update set minutes = excluded.minutes, clock = excluded.clock`);
const removeTarget = change('delete from answer_target where channel = @channel');

/** The hours of the week and the zone they are in, as they are set and taken back. There is one of it: the shop's. */
export const weeks: Revisable<WeekFields> = {
  entity: 'service-hours',
  fields: weekFields,
  find: (reader, id) => week.one(reader, { id }),
  write: (writer, id, fields, clock) => {
    if (fields) putWeek.run(writer, { id, clock, timeZone: fields.timeZone, week: JSON.stringify(fields.week) });
    else removeWeek.run(writer, { id });
  },
  recordOf: () => null,
};

/** Holidays and other days off, as they are written down, changed and taken back. */
export const closings: Revisable<ClosingFields> = {
  entity: 'closing',
  fields: closingFields,
  find: (reader, id) => {
    const row = closingById.one(reader, { id });
    return row && closingFields.parse(row);
  },
  write: (writer, id, fields, clock) => {
    if (fields) putClosing.run(writer, { ...fields, id, clock, yearly: flagged(fields.yearly) });
    else removeClosing.run(writer, { id });
  },
  recordOf: () => null,
};

/** How soon somebody should have an answer, by channel. */
export const answerTargets: Revisable<TargetFields> = {
  entity: 'answer-target',
  fields: targetFields,
  find: (reader, channel) => {
    const row = targetByChannel.one(reader, { channel });
    return row && { minutes: row.minutes };
  },
  write: (writer, channel, fields, clock) => {
    if (fields) putTarget.run(writer, { channel, clock, minutes: fields.minutes });
    else removeTarget.run(writer, { channel });
  },
  recordOf: () => null,
};

/** The name of the one week there is. */
export const shopWeek = shop;

/** As they were set, or as they are until somebody sets them. */
export function weekOf(reader: Reader): WeekFields {
  return week.one(reader, { id: shop }) ?? { timeZone: null, week: usualWeek };
}

/** By when they begin. */
export function listClosings(reader: Reader): Closing[] {
  return allClosings.all(reader);
}

export function listTargets(reader: Reader): AnswerTarget[] {
  return allTargets.all(reader);
}

/** Everything a clock of service time needs; where nobody chose the shop's zone it is this computer's. */
export function readServiceHours(reader: Reader): ServiceHours {
  const { timeZone: zone, week: spans } = weekOf(reader);
  return {
    timeZone: zone ?? ownTimeZone(),
    week: spans,
    closings: listClosings(reader),
    targets: listTargets(reader),
  };
}
