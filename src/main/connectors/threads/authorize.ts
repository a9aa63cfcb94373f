import { longLivedAuthorizer } from '#main/connectors/graph-token';
import { whoAmI } from './profile.ts';
import { apiBase, threadsNetwork, threadsSettings } from './settings.ts';

const apiIn = (filled: Readonly<Record<string, string>>) => threadsSettings.unwrap().shape.api.parse(filled['api']);

/** Signing in at Threads with an app of one's own. */
export const threadsAuthorizer = longLivedAuthorizer(
  (filled) => threadsNetwork(apiIn(filled)),
  async (graph) => ({ username: await whoAmI(graph) }),
  (filled) => apiBase(apiIn(filled)),
);
