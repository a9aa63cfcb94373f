import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const rectangle = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
type Rectangle = z.infer<typeof rectangle>;

const windowState = z.object({ bounds: rectangle, maximized: z.boolean() });

/** A window without a place is put in the middle by the system. */
export type WindowState = Readonly<{
  bounds: Readonly<Rectangle | Pick<Rectangle, 'width' | 'height'>>;
  maximized: boolean;
}>;

const fresh: WindowState = { bounds: { width: 1280, height: 860 }, maximized: false };

/** Where the window was; at the usual place where that is not known, or on a screen that is no longer there. */
export function readWindowState(file: string, screens: readonly Rectangle[]): WindowState {
  let state;
  try {
    state = windowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return fresh; // the first start, or a file that somebody changed
  }
  const { x, y, width, height } = state.bounds;
  // Enough of the title bar has to be on a screen to take hold of the window.
  const onScreen = screens.some(
    (screen) =>
      x + width > screen.x + 100 &&
      x < screen.x + screen.width - 100 &&
      y >= screen.y &&
      y < screen.y + screen.height - 50,
  );
  return onScreen ? state : { bounds: { width, height }, maximized: state.maximized };
}

export function writeWindowState(file: string, state: WindowState): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(state));
}
