import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Customer } from '#shared/domain/customer';
import { DoNotContactMark, stageWords } from '../card/index.ts';
import { queries } from '../core/queries.ts';
import { customerText } from '../text/customer.ts';
import styles from './customer.module.css';

// More are not counted out.
const counted = 100;

/** What has to be known of a customer while answering: whether at all, in which stage they are, their tags and notes. */
export function PanelMarks({ customer }: Readonly<{ customer: Customer }>) {
  const { id, stage, tags } = customer;
  const list = useQuery(
    queries.counter.list.queryOptions({ input: { customerId: id, kinds: ['note'], limit: counted } }),
  );
  const notes = list.data?.items.length ?? 0;
  if (!customer.doNotContact && stage === null && tags.length === 0 && notes === 0) return null;
  return (
    <div className={styles['marks']}>
      <DoNotContactMark customer={customer} />
      {stage !== null && <Badge>{stageWords(stage)}</Badge>}
      {tags.map((tag) => (
        <Badge key={tag} color="gray">
          {tag}
        </Badge>
      ))}
      {notes > 0 && <Badge color="amber">{customerText.notes(notes)}</Badge>}
    </div>
  );
}
