/** Loads the window from its beginning, where nothing is known yet: another log is behind it from now on. */
export function beginAnew(): void {
  // Without a fragment it is another address to the browser, so that the page is loaded and the router not asked.
  window.location.assign(window.location.pathname);
}
