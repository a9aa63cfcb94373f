import { Link } from '@tanstack/react-router';
import { rulesText } from '../text/rules.ts';
import styles from './rules.module.css';

/** The way to the rules, and what they are for. */
export function RulesLink() {
  return (
    <section aria-labelledby="rules-title">
      <h2 id="rules-title" className={styles['sectionTitle']}>
        {rulesText.title}
      </h2>
      <p className={styles['quiet']}>{rulesText.linkBody}</p>
      <Link to="/rules/{-$ruleId}" params={{ ruleId: undefined }} className={styles['textLink'] ?? ''}>
        {rulesText.link}…
      </Link>
    </section>
  );
}
