import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Segment } from '#shared/domain/segment';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { segmentsText } from '../text/segments.ts';
import styles from './segments.module.css';

const short = new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 });

/** The saved segments in their order, each with how many are in it now. */
export function SegmentList({ chosen }: Readonly<{ chosen: string | null }>) {
  const segments = useQuery(queries.segments.list.queryOptions({ input: {} })).data ?? [];
  const say = useUndoable();
  const navigate = useNavigate();
  const order = useMutation(queries.segments.order.mutationOptions());
  const remove = useMutation(queries.segments.remove.mutationOptions());

  async function swap(at: number, other: number): Promise<void> {
    const ids = segments.map(({ id }) => id);
    const [one, two] = [ids[at], ids[other]];
    if (one === undefined || two === undefined) return;
    ids.splice(at, 1, two);
    ids.splice(other, 1, one);
    say(segmentsText.ordered, await order.mutateAsync({ ids }));
  }
  async function discard({ id, name }: Segment): Promise<void> {
    say(segmentsText.removed(name), await remove.mutateAsync({ id }));
    if (chosen === id) void navigate({ to: '/segments/{-$segmentId}', params: { segmentId: undefined } });
  }

  return (
    <ul className={styles['list']} aria-label={segmentsText.list}>
      {segments.map((segment, at) => (
        <li key={segment.id} className={styles['item']} data-chosen={segment.id === chosen || undefined}>
          <Link
            to="/segments/{-$segmentId}"
            params={{ segmentId: segment.id }}
            className={styles['link'] ?? ''}
            aria-current={segment.id === chosen ? 'page' : undefined}
          >
            <bdi className={styles['itemName']}>{segment.name}</bdi>
            <Count segment={segment} />
          </Link>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size={24} aria-label={segmentsText.menu(segment.name)}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item disabled={at === 0} onClick={() => void swap(at, at - 1)}>
                {segmentsText.up}
              </Menu.Item>
              <Menu.Item disabled={at === segments.length - 1} onClick={() => void swap(at, at + 1)}>
                {segmentsText.down}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => void discard(segment)}>{segmentsText.remove}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </li>
      ))}
    </ul>
  );
}

function Count({ segment }: Readonly<{ segment: Segment }>) {
  const counted = useQuery(queries.segments.count.queryOptions({ input: { filter: segment.filter } }));
  return <span className={styles['count']}>{counted.data ? short.format(counted.data.count) : ''}</span>;
}
