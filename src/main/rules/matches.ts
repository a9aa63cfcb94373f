import { fold } from '#main/storage/customers';
import type { Came, Known } from '#main/storage/rule-facts';
import type { ruleChoiceFields, RuleCondition, RuleGroup, RulePart } from '#shared/domain/rule';
import { isGroup, type ChoiceTest, type NumberTest, type TextTest } from '#shared/domain/segment';

/** Everything a rule asks of something that came in. What takes longer to find out is asked only where a rule asks. */
export type Facts = Readonly<{
  came: Came;
  /** Null where it is from nobody known. */
  known: Known | null;
  hours: () => 'open' | 'closed' | 'day-off';
  inSegment: (id: string) => boolean;
  soundsLikeComplaint: () => boolean;
}>;

/** Whether a rule holds. Negative tests hold where nothing is known, too, as in segments. */
export function matches(group: RuleGroup, facts: Facts): boolean {
  const holds = (part: RulePart): boolean => (isGroup(part) ? matches(part, facts) : conditionHolds(part, facts));
  switch (group.match) {
    case 'all':
      return group.of.every(holds);
    case 'any':
      return group.of.some(holds);
    case 'none':
      return !group.of.some(holds);
    default:
      return group.match satisfies never;
  }
}

function conditionHolds(condition: RuleCondition, facts: Facts): boolean {
  const { came, known } = facts;
  switch (condition.field) {
    case 'sender':
      return textHolds(`${came.fromName ?? ''} ${came.fromAddress}`, condition.test, came.fromAddress);
    case 'domain':
      return textHolds(came.fromAddress.split('@')[1] ?? '', condition.test);
    case 'subject':
      return textHolds(came.subject ?? '', condition.test);
    case 'words':
      return textHolds(`${came.subject ?? ''}\n${came.text}`, condition.test, came.text.trim());
    case 'channel':
    case 'account':
    case 'stage':
    case 'tag':
    case 'language':
    case 'segment':
      return choiceHolds(condition.field, condition.test, facts);
    case 'kind':
    case 'visibility':
      return oneOf([came[condition.field]], condition.test);
    case 'hours':
      return oneOf([facts.hours()], condition.test);
    case 'complaint':
      return flagHolds(facts.soundsLikeComplaint(), condition.test);
    case 'files':
      return flagHolds(came.files, condition.test);
    case 'first':
      return flagHolds(came.first, condition.test);
    case 'answers-us':
      return flagHolds(came.answersUs, condition.test);
    case 'vip':
      return flagHolds(known?.vip === true, condition.test);
    case 'do-not-contact':
      return flagHolds(known?.doNotContact === true, condition.test);
    case 'rating':
      return numberHolds(came.rating, condition.test);
    case 'custom':
      return customHolds(condition, known);
    default:
      return condition satisfies never;
  }
}

type OfCustom = Extract<RuleCondition, { field: 'custom' }>;

function customHolds({ fieldId, of }: OfCustom, known: Known | null): boolean {
  const value = known?.custom[fieldId] ?? '';
  switch (of.type) {
    case 'text':
      return textHolds(value, of.test);
    case 'number':
      return numberHolds(value === '' ? null : Number(value), of.test);
    case 'flag':
      return flagHolds(value === 'yes', of.test);
    case 'choice':
      return anyChoice(value === '' ? [] : [value], of.test);
    default:
      return of satisfies never;
  }
}

type ChoiceField = (typeof ruleChoiceFields)[number];

function choiceHolds(field: ChoiceField, test: ChoiceTest, { came, known, inSegment }: Facts): boolean {
  switch (field) {
    case 'channel':
      return anyChoice([came.channel], test);
    case 'account':
      return anyChoice(came.accountId === null ? [] : [came.accountId], test);
    case 'stage':
      return anyChoice(known?.stage ? [known.stage] : [], test);
    case 'tag':
      return anyChoice(known?.tags ?? [], test);
    case 'language':
      // Who speaks pt-BR speaks pt.
      return anyChoice(known?.language ? [known.language.split('-')[0] ?? ''] : [], test);
    case 'segment':
      return anyChoice('values' in test ? test.values.filter((id) => inSegment(id)) : [], test);
    default:
      return field satisfies never;
  }
}

/** `whole` is what has to be it exactly, where that is not all it is found in. */
function textHolds(text: string, test: TextTest, whole = text): boolean {
  switch (test.is) {
    case 'containing':
      return fold(text).includes(fold(test.text));
    case 'not-containing':
      return !fold(text).includes(fold(test.text));
    case 'exactly':
      return fold(whole) === fold(test.text);
    case 'known':
      return whole !== '';
    case 'unknown':
      return whole === '';
    default:
      return test satisfies never;
  }
}

function anyChoice(values: readonly string[], test: ChoiceTest): boolean {
  switch (test.is) {
    case 'any-of':
    case 'none-of':
      return oneOf(values, test);
    case 'known':
      return values.length > 0;
    case 'unknown':
      return values.length === 0;
    default:
      return test satisfies never;
  }
}

function oneOf(values: readonly string[], test: Readonly<{ is: 'any-of' | 'none-of'; values: readonly string[] }>) {
  return values.some((value) => test.values.includes(value)) === (test.is === 'any-of');
}

function flagHolds(flag: boolean, { is }: Readonly<{ is: 'yes' | 'no' }>): boolean {
  return flag === (is === 'yes');
}

function numberHolds(value: number | null, test: NumberTest): boolean {
  switch (test.is) {
    case 'at-least':
      return value !== null && value >= test.number;
    case 'at-most':
      return value !== null && value <= test.number;
    case 'exactly':
      return value === test.number;
    case 'known':
      return value !== null;
    case 'unknown':
      return value === null;
    default:
      return test satisfies never;
  }
}
