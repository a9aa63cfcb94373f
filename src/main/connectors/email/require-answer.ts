import type { ImapFlow } from 'imapflow';

/** imapflow calls a connection usable until its socket closes; after the server said BYE nothing on it is answered any more. */
export function isAlive(client: ImapFlow): boolean {
  return client.usable && client.state !== client.states.LOGOUT;
}

/**
 * imapflow answers `false` where a server refused STATUS or SEARCH, and also where the connection was lost meanwhile.
 * Neither is an empty answer: taken for one, it would look as if messages were gone or had been read.
 */
export function requireAnswer<Answer>(answer: Answer | false | undefined, client: ImapFlow, command: string): Answer {
  if (answer !== false && answer !== undefined) return answer;
  throw Object.assign(new Error(`${command} was not answered`), isAlive(client) ? {} : { code: 'NoConnection' });
}

/** FETCH, too, just ends where the connection or the open folder was lost: what did not come is then not known to be gone. */
export function requireConnection(client: ImapFlow): void {
  if (!isAlive(client) || !client.mailbox)
    throw Object.assign(new Error('The connection was lost'), { code: 'NoConnection' });
}
