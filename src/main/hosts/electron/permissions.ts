import type { Session } from 'electron';
import { isOwnAddress } from './navigation-guard.ts';

/** Desktop notices for the window itself, and nothing else: no camera, no location, no clipboard reading. */
export function guardPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>,
): void {
  session.setPermissionRequestHandler((...[, permission, answer, details]) =>
    answer(isAllowed(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin));
  session.setDevicePermissionHandler(() => false);
}

export function isAllowed(permission: string, requester: string): boolean {
  // Writing to the clipboard is what "Copy" buttons do; a browser allows it to any page that was clicked on.
  return (permission === 'notifications' || permission === 'clipboard-sanitized-write') && isOwnAddress(requester);
}
