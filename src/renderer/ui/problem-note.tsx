import styles from './problem-note.module.css';

/** What went wrong with what was just asked for, beside the button that asked. */
export function ProblemNote({ children }: Readonly<{ children: string }>) {
  return (
    <p role="alert" className={styles['note']}>
      {children}
    </p>
  );
}
