import { answersText } from '../text/answers.ts';
import styles from './fitting-answers.module.css';
import type { Offered } from './use-answers.ts';

/** While nothing is written: what may be the answer, at hand. */
export function FittingAnswers({ offered }: Readonly<{ offered: Offered }>) {
  const fitting =
    offered
      .choicesFor('')
      .find(({ name }) => name === 'fitting')
      ?.choices.slice(0, 3) ?? [];
  if (fitting.length === 0) return null;
  return (
    <section className={styles['line']} role="group" aria-label={answersText.fitting}>
      {fitting.map((choice) => (
        <button
          key={choice.id}
          type="button"
          className={styles['answer']}
          title={choice.preview}
          onClick={() => offered.insert(choice)}
        >
          {choice.name}
        </button>
      ))}
      <span className={styles['hint']}>{answersText.hintSlash}</span>
    </section>
  );
}
