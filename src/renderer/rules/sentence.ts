import type { RuleAction, RuleCondition, RuleGroup } from '#shared/domain/rule';
import { isGroup } from '#shared/domain/segment';
import { plainWords, type Names } from '../segments/index.ts';
import { rulesText } from '../text/rules.ts';
import { segmentsText } from '../text/segments.ts';

const { and, or, none } = segmentsText.sentence;
const { said } = rulesText;

/** When a rule holds, as a sentence: “Sender contains “@post.example” and it comes outside the opening hours”. */
export function sentenceOf(filter: RuleGroup, names: Names): string {
  const sentence = filter.of.length === 0 ? rulesText.whenAnything : groupWords(filter, names, true);
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}

function groupWords(group: RuleGroup, names: Names, outermost: boolean): string {
  const parts = group.of.map((part) => (isGroup(part) ? groupWords(part, names, false) : conditionWords(part, names)));
  const joined = parts.join(group.match === 'all' ? and : or);
  if (group.match === 'none') return outermost ? none(joined) : `(${none(joined)})`;
  return outermost || parts.length === 1 ? joined : `(${joined})`;
}

/** One condition as a part of a sentence. */
export function conditionWords(condition: RuleCondition, names: Names): string {
  switch (condition.field) {
    case 'complaint':
    case 'files':
    case 'first':
    case 'answers-us':
    case 'vip':
    case 'do-not-contact':
      return rulesText.flags[condition.field][condition.test.is === 'yes' ? 0 : 1];
    case 'hours': {
      const when = condition.test.values.map((value) => names.value('hours', value)).join(or);
      return (condition.test.is === 'any-of' ? rulesText.cameWhen : rulesText.notWhen)(when);
    }
    case 'custom': {
      const { of, fieldId } = condition;
      const label = names.field(`custom:${fieldId}`);
      if (of.type === 'flag') return `${label}: ${segmentsText.tests.flag[of.test.is]}`;
      return plainWords({ label, field: `custom:${fieldId}` }, of.test, names);
    }
    default:
      return plainWords(
        { label: names.field(condition.field).toLowerCase(), field: condition.field },
        condition.test,
        names,
      );
  }
}

/** What a rule does, as a part of a sentence; answers are called by their names. */
export function actionWords(action: RuleAction, answers: ReadonlyMap<string, string>): string {
  switch (action.do) {
    case 'tag-conversation':
    case 'tag-customer':
      return said[action.do](action.tag);
    case 'mark-vip':
      return said['mark-vip'];
    case 'set-state':
      return said['set-state'](rulesText.states[action.state]);
    case 'snooze':
      return said.snooze(action.days === null ? rulesText.untilOpen : rulesText.forDays(action.days));
    case 'follow-up':
      return said['follow-up'](action.text, action.days === null ? rulesText.someTime : rulesText.inDays(action.days));
    case 'open-complaint':
      return said['open-complaint'](rulesText.severities[action.severity]);
    case 'draft':
      return said.draft(answers.get(action.answerId) ?? rulesText.answerGone);
    case 'notify':
      return said.notify(action.words);
    default:
      return action satisfies never;
  }
}
