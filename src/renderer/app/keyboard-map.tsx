import { Kbd, Modal } from '@mantine/core';
import { type ShortcutGroup, shortcuts } from '../core/shortcuts.ts';
import { commonText, shortcutText } from '../text/common.ts';
import styles from './shell.module.css';

const groups: readonly ShortcutGroup[] = ['moving', 'conversation', 'customer', 'suggestions', 'going', 'general'];
const names: Readonly<Record<string, string>> = shortcutText.keys;

/** The dialog behind "?": drawn from the same list that the keyboard listens to. */
export function KeyboardMap({ opened, onClose }: Readonly<{ opened: boolean; onClose: () => void }>) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={commonText.keyboardMap}
      size="lg"
      closeButtonProps={{ 'aria-label': commonText.close }}
    >
      <div className={styles['keys']}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{shortcutText.groups[group]}</h3>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ id, keys }) => [
                  <dt key={id}>{shortcutText.does[id]}</dt>,
                  <dd key={`${id} keys`}>
                    {keys.map((key, index) => [
                      index > 0 && <span key={`${key} or`}>{shortcutText.keys.or}</span>,
                      <Keys key={key} keys={key} />,
                    ])}
                  </dd>,
                ])}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function Keys({ keys }: Readonly<{ keys: string }>) {
  return keys.split(' ').map((stroke, index) => (
    <span key={stroke}>
      {index > 0 && ` ${shortcutText.keys.then} `}
      {stroke.split('+').map((key) => (
        <Kbd key={key} size="xs" mr={2}>
          {nameOf(key)}
        </Kbd>
      ))}
    </span>
  ));
}

function nameOf(key: string): string {
  if (key === 'Mod')
    return navigator.platform.startsWith('Mac') ? shortcutText.keys.command : shortcutText.keys.control;
  return names[key] ?? key;
}
