import { z } from 'zod';
import { understood, type ApiAnswer, type ApiQuestion } from '#main/connectors/api';
import { ProviderFailure } from '#main/connectors/failure';
import { ownAppAuthorizer, type OwnAppNetwork } from '#main/connectors/own-app';

/** X's API with an app of the shop's own, which as a "Native App" has no secret. A code lives for 30 seconds. */
export const xNetwork: OwnAppNetwork = {
  authorize: 'https://x.com/i/oauth2/authorize',
  token: 'https://api.x.com/2/oauth2/token',
  api: 'https://api.x.com/2/',
  names: 'within',
  scope: 'tweet.read tweet.write tweet.moderate.write users.read dm.read dm.write offline.access',
  pkce: true,
  failureOf,
};

const myself = z.object({ data: z.object({ id: z.string(), username: z.string() }) });

export const xAuthorizer = ownAppAuthorizer(xNetwork, async (ask) => {
  const { body } = await ask({ path: 'users/me' });
  const { id, username } = understood(myself, body, 'X').data;
  return { filled: { userId: id, handle: username }, choose: null };
});

/** A problem of X's (RFC 9457), or the list of errors of a refused question. */
const problem = z.object({
  detail: z.string().optional(),
  title: z.string().optional(),
  errors: z.array(z.object({ message: z.string().optional(), detail: z.string().optional() })).optional(),
});

function failureOf({ status, body }: ApiAnswer, { path, sends = false }: ApiQuestion): ProviderFailure {
  const { data } = problem.safeParse(body);
  const said = data?.detail ?? data?.errors?.[0]?.message ?? data?.errors?.[0]?.detail ?? data?.title;
  const detail = said ? `X: ${said.slice(0, 300)}` : `X: ${status}`;
  if (sends && (status === 404 || /deleted or not visible/iu.test(detail)))
    return new ProviderFailure('refused', 'gone-there', { detail: 'X' });
  // Who did not mention or quote the account, or shut their post to answers, can not be answered by other programs.
  if (status === 403 && sends && path === 'tweets' && !/duplicate/iu.test(detail))
    return new ProviderFailure('refused', 'only-answered-there', { detail: 'X' });
  return new ProviderFailure('refused', 'server-refused', { detail });
}
