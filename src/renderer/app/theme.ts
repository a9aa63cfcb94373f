import {
  ActionIcon,
  Badge,
  Button,
  Combobox,
  createTheme,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  Select,
  Tabs,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { commonText } from '../text/common.ts';

/** Deep teal, the one accent. Shade 8 carries white text at 7.4:1; shade 5 carries it on dark surfaces at 4.6:1. */
const teal: MantineColorsTuple = [
  '#eaf6f6',
  '#d3eaeb',
  '#a5d4d6',
  '#74bdc0',
  '#4ca6ab',
  '#26797f',
  '#1d6d73',
  '#156469',
  '#0d5c63',
  '#084a50',
];

/** The bell. Used where something waits for a person, and nowhere else. */
const amber: MantineColorsTuple = [
  '#fff8e8',
  '#fdeecb',
  '#f9dc97',
  '#f5c95f',
  '#f2b83c',
  '#f2a63b',
  '#d98a1c',
  '#b45309',
  '#93430a',
  '#76360d',
];

/** Mantine's greys for the dark theme, in the tone of our surfaces (./base.css). */
const dark: MantineColorsTuple = [
  '#d5dcdb',
  '#b5bfbe',
  '#8d9998',
  '#6b7877',
  '#414c4e',
  '#2a3233',
  '#1d2324',
  '#161b1c',
  '#111516',
  '#0b0e0f',
];

/** What opens over the page belongs to its main landmark (./shell.tsx), not beside it. */
const layers = { target: '#layers' } as const;

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 5 },
  colors: { teal, amber, dark },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.35' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
  defaultRadius: 'sm',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.35' },
      h2: { fontSize: '16px', lineHeight: '1.4' },
      h3: { fontSize: '14px', lineHeight: '1.45' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } }),
    Badge: Badge.extend({ defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 500 } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm' } }),
    Select: Select.extend({ defaultProps: { size: 'sm', checkIconPosition: 'right' } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 500, portalProps: layers } }),
    Popover: Popover.extend({ defaultProps: { portalProps: layers } }),
    Menu: Menu.extend({ defaultProps: { portalProps: layers } }),
    Combobox: Combobox.extend({ defaultProps: { portalProps: layers } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        radius: 'md',
        closeButtonProps: { 'aria-label': commonText.close },
        overlayProps: { backgroundOpacity: 0.35 },
      },
    }),
  },
});
