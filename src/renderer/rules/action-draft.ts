import { ruleAction, type RuleAction, type RuleDeed } from '#shared/domain/rule';

/** An action while it is filled in; the days are empty where there is no number of them. */
export type ActionDraft = Readonly<{
  key: number;
  deed: RuleDeed;
  tag: string;
  words: string;
  state: string;
  severity: string;
  days: string;
  answerId: string;
}>;

let keys = 0;

export function emptyAction(): ActionDraft {
  keys += 1;
  return {
    ...{ key: keys, deed: 'tag-conversation', tag: '', words: '', state: 'done', severity: 'normal' },
    ...{ days: '1', answerId: '' },
  };
}

export function actionDraft(action: RuleAction): ActionDraft {
  const draft = { ...emptyAction(), deed: action.do };
  switch (action.do) {
    case 'tag-conversation':
    case 'tag-customer':
      return { ...draft, tag: action.tag };
    case 'mark-vip':
      return draft;
    case 'set-state':
      return { ...draft, state: action.state };
    case 'snooze':
      return { ...draft, days: action.days === null ? '' : String(action.days) };
    case 'follow-up':
      return { ...draft, words: action.text, days: action.days === null ? '' : String(action.days) };
    case 'open-complaint':
      return { ...draft, severity: action.severity };
    case 'draft':
      return { ...draft, answerId: action.answerId };
    case 'notify':
      return { ...draft, words: action.words };
    default:
      return action satisfies never;
  }
}

/** The action, once everything it needs is there. */
export function actionOf({ deed, days, words, ...draft }: ActionDraft): RuleAction | null {
  const written = { ...draft, do: deed, words, text: words, days: days.trim() === '' ? null : Number(days) };
  return ruleAction.safeParse(written).data ?? null;
}
