import { IconForms } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { FormField } from '#shared/domain/interaction';
import { messageText } from '../text/message.ts';
import styles from './details.module.css';
import { formParts } from './form-parts.ts';
import { PlainText } from './plain-text.tsx';

type Props = Readonly<{ builder: string; fields: readonly FormField[]; newText: string }>;

/** What somebody filled in on a website: the short answers in two columns, the message to read below. */
export function FormAnswers({ builder, fields, newText }: Props) {
  const { answers, message } = useMemo(() => formParts(fields, newText), [fields, newText]);
  return (
    <section className={styles['form']} aria-label={messageText.formAnswers}>
      <p className={styles['source']}>
        <IconForms size={16} stroke={1.6} aria-hidden="true" />
        {messageText.formFrom(builder)}
      </p>
      {answers.length > 0 && (
        <dl className={styles['facts']}>
          {answers.map(({ label, value }, index) => (
            <div key={`${label} ${index}`}>
              <dt dir="auto">{label}</dt>
              <dd data-empty={value === ''}>{value === '' ? messageText.noAnswer : <PlainText text={value} />}</dd>
            </div>
          ))}
        </dl>
      )}
      {message && (
        <div className={styles['message']}>
          <h3 dir="auto">{message.label || messageText.formMessage}</h3>
          <PlainText text={message.value} />
        </div>
      )}
    </section>
  );
}
