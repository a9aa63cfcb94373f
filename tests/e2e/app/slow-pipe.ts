import type { Page } from '@playwright/test';

/** From the next load of the page on, what the core says reaches the window late by `milliseconds`. */
export async function slowPipe(page: Page, milliseconds: number): Promise<void> {
  await page.routeWebSocket(/\/rpc$/u, (socket) => {
    const core = socket.connectToServer();
    core.onMessage((said) => void setTimeout(() => socket.send(said), milliseconds));
  });
}
