import { answersText } from '../text/answers.ts';
import styles from './choice-list.module.css';
import type { Choice, ChoiceGroup } from './choices.ts';

type Props = Readonly<{
  id: string;
  groups: readonly ChoiceGroup[];
  /** Which one Enter takes. */
  chosen: number;
  /** Whether a digit brings a fact. */
  digits?: boolean;
  onChoose: (choice: Choice) => void;
}>;

/** What is offered, in its groups; the keyboard stays in the field that is typed in. */
export function ChoiceList({ id, groups, chosen, digits = false, onChoose }: Props) {
  const choices = groups.flatMap((group) => group.choices);
  return (
    <div id={id} role="listbox" aria-label={answersText.beside} className={styles['list']}>
      {groups.map((group) => (
        <div key={group.name} role="group" aria-label={answersText[group.name]}>
          <div className={styles['group']} aria-hidden="true">
            {answersText[group.name]}
          </div>
          {group.choices.map((choice) => {
            const index = choices.indexOf(choice);
            return (
              <button
                key={`${choice.kind} ${choice.id} ${choice.hint ?? ''}`}
                id={optionId(id, index)}
                ref={index === chosen ? showIt : undefined}
                type="button"
                role="option"
                tabIndex={-1}
                aria-selected={index === chosen}
                className={styles['choice']}
                // The words keep their caret.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(choice)}
              >
                <span className={styles['name']}>
                  {choice.name}
                  {choice.hint !== null && <span className={styles['hint']}>{choice.hint}</span>}
                </span>
                <span className={styles['preview']}>{choice.preview}</span>
                {digits && choice.kind === 'fact' && choice.digit !== null && (
                  <kbd className={styles['digit']}>{choice.digit}</kbd>
                )}
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

function showIt(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
