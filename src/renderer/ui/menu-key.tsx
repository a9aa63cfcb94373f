import { Kbd } from '@mantine/core';

/** The key that does the same, at the end of a menu's line. */
export function MenuKey({ children }: Readonly<{ children: string }>) {
  return (
    <Kbd size="xs" ml="md" aria-hidden="true">
      {children}
    </Kbd>
  );
}
