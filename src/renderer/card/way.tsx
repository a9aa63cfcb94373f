import { ActionIcon, CopyButton, Menu, Tooltip } from '@mantine/core';
import {
  IconAt,
  IconBrandWhatsapp,
  IconCheck,
  IconCopy,
  IconDots,
  IconMail,
  IconPencil,
  IconPhone,
  IconStarFilled,
} from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { addressWords } from '#shared/domain/card-values';
import { type Customer, emailAddresses, type Identity } from '#shared/domain/customer';
import { whatsappLink } from '#shared/domain/unpolled-channels';
import { useWriting } from '../composer/index.ts';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { cardText } from '../text/card.ts';
import { channelName } from '../text/channel-names.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './card.module.css';
import {} from './use-card.ts';
import { useUndoable } from '../core/use-undoable.ts';

const look = { size: 15, stroke: 1.6, role: 'img' } as const;
const icons = new Map([
  ['email', <IconMail key="email" {...look} aria-label={cardText.channels.email} />],
  ['phone', <IconPhone key="phone" {...look} aria-label={cardText.channels.phone} />],
]);

type Properties = Readonly<{ customer: Customer; identity: Identity; onEdit: () => void }>;

/** One way to reach a customer, and what can be done with it. */
export function Way({ customer, identity, onEdit }: Properties) {
  const { channel, address, label, preferred } = identity;
  const { write } = useWriting();
  const say = useUndoable();
  const country = useQuery(queries.customers.country.queryOptions({ input: {} })).data?.country ?? '';
  const way = { id: customer.id, channel, address };
  const words = addressWords(identity, country);
  const mark = useMutation(
    queries.customers.changeIdentity.mutationOptions({ onSuccess: (done) => say(cardText.wayChanged(words), done) }),
  );
  const remove = useMutation(
    queries.customers.removeIdentity.mutationOptions({ onSuccess: (done) => say(cardText.wayRemoved(words), done) }),
  );
  const chat = ['phone', 'whatsapp'].includes(channel) ? whatsappLink(address) : null;
  const writable = emailAddresses([identity]).length > 0;
  const problem = mark.error ?? remove.error;
  return (
    <>
      <div className={styles['way']}>
        <Tooltip label={channelName(channel)}>
          <span className={styles['wayIcon']}>
            {icons.get(channel) ?? <IconAt {...look} aria-label={channelName(channel)} />}
          </span>
        </Tooltip>
        <bdi className={styles['wayAddress']} title={words}>
          {words}
        </bdi>
        {preferred && (
          <IconStarFilled size={11} className={styles['star']} role="img" aria-label={cardText.preferred} />
        )}
        {label !== null && <span className={styles['wayLabel']}>{label}</span>}
        <span className={styles['wayActions']}>
          {writable && (
            <Tooltip label={cardText.write(address)}>
              <ActionIcon
                size={24}
                aria-label={cardText.write(address)}
                onClick={() => void write([{ name: customer.name, address }])}
              >
                <IconPencil size={14} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          )}
          {chat !== null && (
            <Tooltip label={cardText.whatsapp(words)}>
              <ActionIcon
                size={24}
                component="a"
                href={chat}
                target="_blank"
                rel="noopener noreferrer"
                aria-label={cardText.whatsapp(words)}
              >
                <IconBrandWhatsapp size={14} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          )}
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Tooltip label={copied ? cardText.copied : cardText.copy(words)}>
                <ActionIcon size={24} aria-label={cardText.copy(words)} onClick={copy}>
                  {copied ? <IconCheck size={14} /> : <IconCopy size={14} stroke={1.6} />}
                </ActionIcon>
              </Tooltip>
            )}
          </CopyButton>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size={24} aria-label={cardText.moreAbout(words)}>
                <IconDots size={14} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => mark.mutate({ ...way, preferred: !preferred })}>
                {preferred ? cardText.notPreferred : cardText.makePreferred}
              </Menu.Item>
              <Menu.Item onClick={onEdit}>{cardText.editWay}</Menu.Item>
              <Menu.Item onClick={() => remove.mutate(way)}>{cardText.removeWay}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </div>
      {problem !== null && <ProblemNote>{problemSentence(problem)}</ProblemNote>}
    </>
  );
}
