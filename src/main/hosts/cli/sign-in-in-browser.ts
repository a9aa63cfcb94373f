import type { Client } from './outside.ts';
import type { Printer } from './printer.ts';
import { text } from './text.ts';

/** Shows the provider's address and waits until somebody has been there; answers the finished attempt. */
export async function signInInBrowser(
  input: Readonly<{ provider: string; address: string }>,
  client: Client,
  printer: Printer,
): Promise<string> {
  const { id, url } = await client.signIn.begin(input);
  await printer.note(text.openToSignIn(url));
  await client.signIn.wait({ id });
  return id;
}
