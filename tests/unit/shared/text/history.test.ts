import { describe, expect, it } from 'vitest';
import type { HistoryAct, HistoryLine } from '#shared/domain/history';
import { historyChanges, historySentence } from '#shared/text/history';

const act = (kind: string, name: string | null, changes: HistoryAct['changes'] = []): HistoryAct => ({
  ...{ kind, entity: 'follow-up', entityId: '1', name, customerId: null, customerName: null, changes },
});
const line = (of: Partial<HistoryLine>): HistoryLine => ({
  ...{ id: '1', at: 0, actor: 'owner', kind: 'settle-follow-up', entity: 'follow-up', count: 1, acts: [] },
  ...{ takesBack: null, undo: 'possible', ...of },
});

describe('a line of the history', () => {
  it('says who did what to which thing, or to how many', () => {
    const [one, other] = [act('settle-follow-up', 'Send the lid'), act('settle-follow-up', 'Call back')];
    const sentences = [
      line({ acts: [one] }),
      line({ actor: 'rule', count: 2, acts: [one, other] }),
      // A playbook came with it.
      line({
        kind: 'open-complaint',
        count: 2,
        acts: [act('open-complaint', 'A chip'), act('start-playbook', 'Steps')],
      }),
      // The first act of an import made a field for it.
      line({
        actor: 'import',
        kind: 'create-field',
        count: 900,
        acts: [act('create-field', 'Size'), act('import-customer', 'Ada')],
      }),
    ].map(historySentence);
    expect(sentences).toEqual([
      'You ended a promise or task: Send the lid',
      'A rule ended 2 promises and tasks',
      'You opened a complaint: A chip',
      'An import brought in 900 customers',
    ]);
  });

  it('says that something was taken back, and that it was done again', () => {
    const undone = line({
      kind: 'undo-settle-follow-up',
      takesBack: 'settle-follow-up',
      acts: [act('undo-settle-follow-up', 'Lid')],
    });
    const again = line({ takesBack: 'undo-settle-follow-up', acts: [act('settle-follow-up', 'Lid')] });
    expect([undone, again].map(historySentence)).toEqual([
      'You took back: ended a promise or task: Lid',
      'You again ended a promise or task: Lid',
    ]);
  });

  it('tells instants as such, tags by their names, and nothing twice', () => {
    const changes = [
      { field: 'text', before: null, after: 'Lid' },
      { field: 'dueAt', before: null, after: 1_750_000_000_000 },
      { field: 'tags.wedding', before: false, after: true },
      { field: 'fields.firstName', before: 'A', after: '' },
    ];
    expect(historyChanges(act('change', 'Lid', changes), () => 'then')).toEqual([
      { field: 'Due', before: '–', after: 'then' },
      { field: 'Tag “wedding”', before: 'no', after: 'yes' },
      { field: 'First name', before: 'A', after: '–' },
    ]);
  });
});
