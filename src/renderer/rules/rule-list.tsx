import { ActionIcon, Menu, Switch } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Rule } from '#shared/domain/rule';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { rulesText } from '../text/rules.ts';
import styles from './rules.module.css';
import { SwitchDialog } from './switch-dialog.tsx';

/** The rules in the order in which they are asked: switched, moved, deleted. */
export function RuleList({ chosen }: Readonly<{ chosen: string | null }>) {
  const rules = useQuery(queries.rules.list.queryOptions({ input: {} })).data;
  const say = useUndoable();
  const navigate = useNavigate();
  const [switching, setSwitching] = useState<Rule | null>(null);
  const order = useMutation(queries.rules.order.mutationOptions());
  const remove = useMutation(queries.rules.remove.mutationOptions());
  const set = useMutation(queries.rules.setOn.mutationOptions());
  if (rules?.length === 0) return <p className={styles['quiet']}>{rulesText.none}</p>;

  async function swap(at: number, other: number): Promise<void> {
    const ids = (rules ?? []).map(({ rule }) => rule.id);
    const [one, two] = [ids[at], ids[other]];
    if (one === undefined || two === undefined) return;
    ids.splice(at, 1, two);
    ids.splice(other, 1, one);
    say(rulesText.ordered, await order.mutateAsync({ ids }));
  }
  async function discard({ id, name }: Rule): Promise<void> {
    say(rulesText.removed(name), await remove.mutateAsync({ id }));
    if (chosen === id) void navigate({ to: '/rules/{-$ruleId}', params: { ruleId: undefined } });
  }
  async function turn(rule: Rule): Promise<void> {
    if (rule.onSince === null) setSwitching(rule);
    else say(rulesText.switchedOff(rule.name), await set.mutateAsync({ id: rule.id, on: false }));
  }

  return (
    <>
      <ol className={styles['list']} aria-label={rulesText.list}>
        {rules?.map(({ rule, runs }, at) => (
          <li key={rule.id} className={styles['item']} data-chosen={rule.id === chosen || undefined}>
            <Switch
              size="xs"
              aria-label={rulesText.on(rule.name)}
              checked={rule.onSince !== null}
              onChange={() => void turn(rule)}
            />
            <Link
              to="/rules/{-$ruleId}"
              params={{ ruleId: rule.id }}
              className={styles['link'] ?? ''}
              aria-current={rule.id === chosen ? 'page' : undefined}
            >
              <bdi className={styles['itemName']}>{rule.name}</bdi>
              <span className={styles['quiet']}>{runs === 0 ? rulesText.neverRan : rulesText.runs(runs)}</span>
            </Link>
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon size={24} aria-label={rulesText.menu(rule.name)}>
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item disabled={at === 0} onClick={() => void swap(at, at - 1)}>
                  {rulesText.up}
                </Menu.Item>
                <Menu.Item disabled={at === rules.length - 1} onClick={() => void swap(at, at + 1)}>
                  {rulesText.down}
                </Menu.Item>
                <Menu.Divider />
                <Menu.Item onClick={() => void discard(rule)}>{rulesText.remove}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </li>
        ))}
      </ol>
      <SwitchDialog rule={switching} onClose={() => setSwitching(null)} />
    </>
  );
}
