import { Input, Kbd } from '@mantine/core';
import {
  IconBuildingStore,
  IconDots,
  IconMailbox,
  IconMessage,
  IconNote,
  IconPhone,
  type Icon,
} from '@tabler/icons-react';
import { type KeyboardEvent, type Ref } from 'react';
import type { LoggedKind } from '#shared/domain/logged-entry';
import { counterText } from '../text/counter.ts';
import styles from './counter.module.css';

type Properties = Readonly<{
  ref: Ref<HTMLDivElement>;
  kind: LoggedKind;
  autoFocus: boolean;
  onKind: (kind: LoggedKind) => void;
  /** It is settled; the next field, please. */
  onChosen: () => void;
}>;

const marks: Readonly<Record<LoggedKind, Icon>> = {
  call: IconPhone,
  visit: IconBuildingStore,
  letter: IconMailbox,
  message: IconMessage,
  other: IconDots,
  note: IconNote,
};
const kinds: readonly LoggedKind[] = ['call', 'visit', 'letter', 'message', 'other', 'note'];

/** What it was: one key each, or the arrows. */
export function KindField({ ref, kind, autoFocus, onKind, onChosen }: Properties) {
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = kinds.indexOf(kind);
    const step = steps.get(event.key);
    const named = kinds.find((one) => counterText.kinds[one].key === event.key.toLowerCase());
    const next = step === undefined ? named : kinds.at((at + step) % kinds.length);
    if (next === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (next !== undefined) onKind(next);
    if (step === undefined) onChosen();
    else if (next !== undefined) focusOn(event.currentTarget, next);
  };
  return (
    <div>
      <Input.Label component="span" id="counter-kind">
        {counterText.what}
      </Input.Label>
      <div
        ref={ref}
        role="radiogroup"
        tabIndex={-1}
        aria-labelledby="counter-kind"
        className={styles['kinds']}
        onKeyDown={press}
      >
        {kinds.map((one) => {
          const { name, key } = counterText.kinds[one];
          const Symbol = marks[one];
          const chosen = one === kind;
          return (
            <button
              key={one}
              type="button"
              role="radio"
              data-kind={one}
              aria-checked={chosen}
              aria-keyshortcuts={key}
              tabIndex={chosen ? 0 : -1}
              data-autofocus={(chosen && autoFocus) || undefined}
              className={styles['kind']}
              onClick={() => {
                onKind(one);
                onChosen();
              }}
            >
              <Symbol size={18} stroke={1.6} aria-hidden="true" />
              <span>{name}</span>
              <Kbd size="xs" aria-hidden="true">
                {key}
              </Kbd>
            </button>
          );
        })}
      </div>
    </div>
  );
}

const steps = new Map([
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
]);

function focusOn(group: HTMLElement, kind: LoggedKind): void {
  group.querySelector<HTMLElement>(`[data-kind="${kind}"]`)?.focus();
}
