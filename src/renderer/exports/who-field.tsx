import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../core/queries.ts';
import { exportText } from '../text/exports.ts';
import type { Who } from './choices.ts';
import styles from './exports.module.css';

const everybody = 'everybody';
const one = 'one';

/** Of whom: everybody, a segment, or the customer (`only`) from whose page somebody came. */
export function WhoField({
  who,
  only,
  onChange,
}: Readonly<{ who: Who; only: string | null; onChange: (who: Who) => void }>) {
  const segments = useQuery(queries.segments.list.queryOptions({ input: {} }));
  const customer = useQuery(
    queries.customers.show.queryOptions({ input: { id: only ?? '-' }, enabled: only !== null }),
  );
  const name = customer.data?.name;
  const data = [
    { value: everybody, label: exportText.everybody },
    ...(only === null ? [] : [{ value: one, label: name ? exportText.only(name) : exportText.oneCustomer }]),
    ...(segments.data?.length
      ? [
          {
            group: exportText.segments,
            items: segments.data.map((segment) => ({ value: segment.id, label: segment.name })),
          },
        ]
      : []),
  ];
  return (
    <Select
      className={styles['field'] ?? ''}
      label={exportText.who}
      allowDeselect={false}
      value={who.segmentId ?? (who.customerId === null ? everybody : one)}
      data={data}
      onChange={(value) =>
        onChange({
          customerId: value === one ? only : null,
          segmentId: value === one || value === everybody ? null : value,
        })
      }
    />
  );
}
