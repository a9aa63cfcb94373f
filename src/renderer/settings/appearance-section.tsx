import { SegmentedControl, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { appearanceText } from '../text/settings.ts';
import styles from './settings.module.css';

const themes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];

/** Light, dark, or as the system has it; Mantine keeps the choice in this browser's own storage. */
export function AppearanceSection() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <section aria-labelledby="theme-title">
      <h2 id="theme-title" className={styles['title']}>
        {appearanceText.theme}
      </h2>
      <SegmentedControl<MantineColorScheme>
        aria-labelledby="theme-title"
        value={colorScheme}
        onChange={setColorScheme}
        data={themes.map((value) => ({ value, label: appearanceText.themes[value] }))}
      />
      <p className={styles['quiet']} style={{ marginTop: 8 }}>
        {appearanceText.hint}
      </p>
    </section>
  );
}
