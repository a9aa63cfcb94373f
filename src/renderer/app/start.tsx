import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { queries } from '../core/queries.ts';

/** Where the window begins: at the welcome while nothing has been connected or imported, else at the inbox. */
export function Start() {
  // The sample shop may be closing just now: then the answer is the owner's log's, a moment later.
  const about = useQuery(queries.app.about.queryOptions({ input: {}, retry: 3, retryDelay: 200 }));
  if (about.isError) return <Navigate to="/inbox/{-$conversationId}" params={{}} replace />;
  if (!about.data) return null;
  return about.data.empty ? (
    <Navigate to="/welcome" replace />
  ) : (
    <Navigate to="/inbox/{-$conversationId}" params={{}} replace />
  );
}
