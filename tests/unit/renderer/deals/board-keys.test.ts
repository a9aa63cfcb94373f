import { describe, expect, it } from 'vitest';
import type { BoardColumn } from '#shared/contract/deals';
import { boardStep } from '#renderer/deals/board-keys';

const column = (id: string, deals: readonly string[]): BoardColumn => ({
  stage: { id, name: id, position: 1 },
  count: deals.length,
  sums: [],
  deals: deals.map((deal) => ({
    ...{
      id: deal,
      customerId: 'c',
      customerName: 'C',
      customerAddress: null,
      conversationId: null,
      title: deal,
      amount: null,
    },
    ...{ currency: 'EUR', stageId: id, expectedOn: null, state: 'open', reason: null, openedAt: 0, closedAt: null },
  })),
});
const board = [column('one', ['a', 'b', 'c']), column('two', []), column('three', ['d'])];
const press = (id: string, key: string, shiftKey = false) => boardStep(board, id, { key, shiftKey });

describe('the keyboard on the board', () => {
  it('goes up and down a stage, and stays at its ends', () => {
    expect(press('a', 'ArrowDown')).toEqual({ go: 'b' });
    expect(press('a', 'ArrowUp')).toBeNull();
    expect(press('c', 'Home')).toEqual({ go: 'a' });
    expect(press('a', 'End')).toEqual({ go: 'c' });
  });

  it('goes on to the next stage that has deals, as high as may be', () => {
    expect(press('c', 'ArrowRight')).toEqual({ go: 'd' });
    expect(press('d', 'ArrowLeft')).toEqual({ go: 'a' });
    expect(press('d', 'ArrowRight')).toBeNull();
  });

  it('moves a deal into the next stage, also into one without deals, and never off the board', () => {
    expect(press('a', 'ArrowRight', true)).toEqual({ move: 'a', to: 'two' });
    expect(press('d', 'ArrowLeft', true)).toEqual({ move: 'd', to: 'two' });
    expect(press('a', 'ArrowLeft', true)).toBeNull();
    expect(press('a', 'ArrowDown', true)).toBeNull();
  });
});
