import type SMTPConnection from 'nodemailer/lib/smtp-connection';

/** Our name for a sign-in with a token, under which nodemailer calls `presentToken`; of itself it speaks no OAUTHBEARER. */
export const bearer = 'BEARER';

/**
 * Signs in to SMTP with an access token, by XOAUTH2 where the server names it, else by OAUTHBEARER (RFC 7628). A server
 * that turns a token down first explains itself in a 334 line, and gives its verdict after the client's empty answer.
 */
export async function presentToken(dialogue: SMTPConnection.CustomAuthenticationContext): Promise<void> {
  const { user, pass: token } = dialogue.auth.credentials;
  const byXoauth2 = dialogue.authMethods.includes('XOAUTH2');
  const words = byXoauth2
    ? ['AUTH XOAUTH2', `user=${user}`, '']
    : ['AUTH OAUTHBEARER', `n,a=${user.replaceAll('=', '=3D').replaceAll(',', '=2C')},`, 'AQ=='];
  const [command, name, giveUp = ''] = words;
  const first = await dialogue.sendCommand(`${command} ${base64(`${name}\x01auth=Bearer ${token}\x01\x01`)}`);
  const verdict = first.status === 334 ? await dialogue.sendCommand(giveUp) : first;
  if (verdict.status !== 235) throw new Error('The server did not take the token');
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
