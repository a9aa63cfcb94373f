import { ActionIcon, Button, Popover, Radio, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Linked } from '#shared/contract/people';
import type { Customer } from '#shared/domain/customer';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { peopleText } from '../text/people.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './people.module.css';
import { PersonSearch } from './person-search.tsx';

/** The companies and households a customer belongs to, and who belongs to them. */
export function LinksSection({ customer }: Readonly<{ customer: Customer }>) {
  const links = useQuery(queries.people.links.queryOptions({ input: { customerId: customer.id } }));
  const [adding, setAdding] = useState(false);
  const say = useUndoable();
  const unlink = useMutation(queries.people.unlink.mutationOptions());
  const remove = (other: Customer, ends: Readonly<{ memberId: string; groupId: string }>): void =>
    unlink.mutate(ends, { onSuccess: (done) => say(peopleText.linkRemoved(other.name), done) });
  const { groups = [], members = [] } = links.data ?? {};
  return (
    <section className={styles['section']} aria-label={peopleText.links}>
      <div className={styles['heading']}>
        <h2>{peopleText.links}</h2>
        <Popover opened={adding} onDismiss={() => setAdding(false)} trapFocus position="bottom-end" width={300}>
          <Popover.Target>
            <Tooltip label={peopleText.linksAdd}>
              <ActionIcon aria-label={peopleText.linksAdd} aria-expanded={adding} onClick={() => setAdding(!adding)}>
                <IconPlus size={16} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          </Popover.Target>
          <Popover.Dropdown>
            <LinkForm customer={customer} onDone={() => setAdding(false)} />
          </Popover.Dropdown>
        </Popover>
      </div>
      <ul className={styles['links']}>
        {groups.map((link) => (
          <LinkLine
            key={link.customer.id}
            link={link}
            onRemove={() => remove(link.customer, { memberId: customer.id, groupId: link.customer.id })}
          />
        ))}
        {members.map((link) => (
          <LinkLine
            key={link.customer.id}
            link={link}
            onRemove={() => remove(link.customer, { memberId: link.customer.id, groupId: customer.id })}
          />
        ))}
      </ul>
      {unlink.isError && <ProblemNote>{problemSentence(unlink.error)}</ProblemNote>}
    </section>
  );
}

function LinkLine({ link, onRemove }: Readonly<{ link: Linked; onRemove: () => void }>) {
  const { customer, role } = link;
  return (
    <li className={styles['link']}>
      <Link to="/customers/$customerId" params={{ customerId: customer.id }} className={styles['cut']}>
        {customer.name}
      </Link>
      <span className={styles['quiet']}>{role}</span>
      <ActionIcon size="sm" aria-label={peopleText.linkRemove(customer.name)} onClick={onRemove}>
        <IconX size={14} stroke={1.6} />
      </ActionIcon>
    </li>
  );
}

function LinkForm({ customer, onDone }: Readonly<{ customer: Customer; onDone: () => void }>) {
  const [other, setOther] = useState<Customer | null>(null);
  const [role, setRole] = useState('');
  const [way, setWay] = useState<string | null>(null);
  const say = useUndoable();
  const link = useMutation(queries.people.link.mutationOptions());
  if (other === null) return <PersonSearch label={peopleText.linkWho} except={customer.id} onChosen={setOther} />;
  // Whoever is a company or a household has members, unless both are.
  const isGroup = way === null ? customer.kind !== 'person' && other.kind === 'person' : way === 'group';
  const [memberId, groupId] = isGroup ? [other.id, customer.id] : [customer.id, other.id];
  return (
    <form
      className={styles['split']}
      onSubmit={(event) => {
        event.preventDefault();
        link.mutate(
          { memberId, groupId, role: role.trim() === '' ? null : role.trim() },
          {
            onSuccess: (done) => {
              say(peopleText.linkedTo(other.name), done);
              onDone();
            },
          },
        );
      }}
    >
      <strong>{other.name}</strong>
      <Radio.Group value={isGroup ? 'group' : 'member'} onChange={setWay} label={peopleText.linkHow}>
        <div className={styles['choices']}>
          <Radio value="member" size="sm" label={peopleText.linkTo(customer.name)} />
          <Radio value="group" size="sm" label={peopleText.linkFrom(customer.name)} />
        </div>
      </Radio.Group>
      <TextInput
        data-autofocus
        size="xs"
        label={peopleText.linkRole}
        value={role}
        maxLength={200}
        onChange={({ currentTarget }) => setRole(currentTarget.value)}
      />
      {link.isError && <ProblemNote>{problemSentence(link.error)}</ProblemNote>}
      <Button type="submit" size="compact-md" loading={link.isPending}>
        {peopleText.linkAdd}
      </Button>
    </form>
  );
}
