import { ActionIcon, Menu, Tabs, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { AnswerVariant } from '#shared/domain/saved-answer';
import { answersText } from '../text/answers.ts';
import styles from './answers.module.css';

/** Languages of the customers shops have most; a file may bring any other. */
const offered = [
  ...['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'sk', 'hu', 'ro', 'hr', 'sl'],
  ...['el', 'tr', 'uk', 'ru', 'ar', 'he', 'ja', 'ko', 'zh'],
];
const every = 'every';

type Props = Readonly<{
  variants: readonly AnswerVariant[];
  language: string | null;
  onShow: (language: string | null) => void;
  onAdd: (language: string | null) => void;
  onDrop: (language: string | null) => void;
}>;

/** The languages of an answer, one at a time. */
export function LanguageTabs({ variants, language, onShow, onAdd, onDrop }: Props) {
  const there = new Set(variants.map((variant) => variant.language));
  const missing = [null, ...offered].filter((one) => !there.has(one));
  return (
    <div className={styles['languages']}>
      <Tabs
        value={language ?? every}
        onChange={(next) => onShow(next === every ? null : next)}
        aria-label={answersText.languages}
      >
        <Tabs.List>
          {variants.map((variant) => (
            <Tabs.Tab key={variant.language ?? every} value={variant.language ?? every}>
              {variant.language === null && variants.length > 1
                ? answersText.otherLanguages
                : answersText.language(variant.language)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Menu position="bottom-start">
        <Menu.Target>
          <Tooltip label={answersText.addLanguage}>
            <ActionIcon aria-label={answersText.addLanguage}>
              <IconPlus size={16} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown className={styles['choices'] ?? ''}>
          {missing.map((one) => (
            <Menu.Item key={one ?? every} onClick={() => onAdd(one)}>
              {answersText.language(one)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {variants.length > 1 && (
        <Tooltip label={answersText.dropLanguage(answersText.language(language))}>
          <ActionIcon
            aria-label={answersText.dropLanguage(answersText.language(language))}
            onClick={() => onDrop(language)}
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
