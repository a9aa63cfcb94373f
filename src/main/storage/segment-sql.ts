import {
  isGroup,
  type SegmentCondition,
  type SegmentGroup,
  type SegmentPart,
  type TextTest,
} from '#shared/domain/segment';
import {
  anyAddress,
  anyChannel,
  anyComplaint,
  anyDeal,
  anyFollowUp,
  anyIdentity,
  anyTag,
  anyUnanswered,
  customSql,
  saidSql,
  type Asked,
} from './segment-related.ts';
import {
  birthdaySql,
  choiceSql,
  flagSql,
  momentSql,
  numberSql,
  textSql,
  type Bind,
  whereFound,
  type SegmentNow,
} from './segment-tests.ts';
import type { Parameters } from './statement.ts';

/**
 * What a filter asks of a customer `c`, a record that stands for a person, as one expression that is true or false, with
 * its values beside it. Needs the function `folded` on the connection.
 */
export function segmentSql(filter: SegmentGroup, now: SegmentNow): Readonly<{ where: string; parameters: Parameters }> {
  const parameters: Record<string, Parameters[string]> = {};
  const bind = (value: string | number): string => {
    const name = `p${Object.keys(parameters).length}`;
    parameters[name] = value;
    return `@${name}`;
  };
  return { where: partSql(filter, { bind, now, parameters }), parameters };
}

function partSql(part: SegmentPart, asked: Asked): string {
  if (!isGroup(part)) return `ifnull(${conditionSql(part, asked)}, 0)`;
  const parts = part.of.map((one) => partSql(one, asked));
  switch (part.match) {
    case 'all':
      return parts.length === 0 ? '1' : `(${parts.join(' and ')})`;
    case 'any':
      return parts.length === 0 ? '0' : `(${parts.join(' or ')})`;
    case 'none':
      return parts.length === 0 ? '1' : `not (${parts.join(' or ')})`;
    default:
      return part.match satisfies never;
  }
}

function conditionSql(condition: SegmentCondition, asked: Asked): string {
  const { bind } = asked;
  switch (condition.field) {
    case 'name':
      return nameSql(condition.test, bind);
    case 'company':
    case 'website':
      return textSql(`c.${condition.field}`, condition.test, bind);
    case 'email':
    case 'phone':
      return anyIdentity(condition.field, condition.test, asked);
    case 'city':
    case 'postal-code':
    case 'country':
      return anyAddress(condition.field, condition.test, asked);
    case 'stage':
      return choiceSql('c.stage', condition.test, bind);
    case 'time-zone':
      return choiceSql('c.time_zone', condition.test, bind);
    case 'language':
      // Who speaks pt-BR speaks pt.
      return choiceSql(`substr(c.language, 1, instr(c.language || '-', '-') - 1)`, condition.test, bind);
    case 'kind':
      return choiceSql('c.kind', condition.test, bind);
    case 'tag':
      return anyTag(condition.test, asked);
    case 'channel':
      return anyChannel(condition.test, asked);
    case 'vip':
      return flagSql('c.vip', condition.test);
    case 'do-not-contact':
      return flagSql('c.do_not_contact', condition.test);
    case 'first-contact':
      return momentSql('c.first_at', condition.test, asked);
    case 'last-contact':
      return momentSql('c.last_at', condition.test, asked);
    case 'last-inbound':
      return momentSql('c.last_inbound_at', condition.test, asked);
    case 'last-engaged':
      return momentSql('c.last_engaged_at', condition.test, asked);
    case 'last-outbound':
      return momentSql('c.last_outbound_at', condition.test, asked);
    case 'unanswered':
      return anyUnanswered(condition.test, asked);
    case 'interactions':
      return numberSql('c.interactions', condition.test, bind);
    case 'birthday':
      return birthdaySql('c.birthday', condition.test, asked);
    case 'said':
    case 'noted':
      return saidSql(condition.field, condition.test, asked);
    case 'promise':
    case 'task':
      return anyFollowUp(condition.field, condition.test, asked);
    case 'complaint':
      return anyComplaint(condition.test);
    case 'deal':
      return anyDeal(condition.test, asked);
    case 'custom':
      return customSql(condition, asked);
    default:
      return condition satisfies never;
  }
}

function nameSql(test: TextTest, bind: Bind): string {
  return whereFound(test, textSql('c.name', test, bind), bind);
}
