/** Puts a number on the app's sign in the dock or task bar, in browsers that have one for a window's app. */
export function showBadge(count: number): void {
  if (!('setAppBadge' in navigator)) return;
  // Whether it is shown is the system's affair; nothing hangs on it.
  void (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()).catch(() => undefined);
}
