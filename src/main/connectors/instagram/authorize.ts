import { longLivedAuthorizer } from '#main/connectors/graph-token';
import { whoAmI } from './account.ts';
import { apiBase, instagramNetwork, instagramSettings } from './settings.ts';

const apiIn = (filled: Readonly<Record<string, string>>) => instagramSettings.unwrap().shape.api.parse(filled['api']);

/** Signing in at Instagram with an app of one's own. */
export const instagramAuthorizer = longLivedAuthorizer(
  (filled) => instagramNetwork(apiIn(filled)),
  async (graph) => ({ username: (await whoAmI(graph, null)).username }),
  (filled) => apiBase(apiIn(filled)),
);
