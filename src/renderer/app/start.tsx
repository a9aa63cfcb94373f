import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { queries } from '../core/queries.ts';

/** Where the window begins: at the welcome while nothing has been connected or imported, else at the inbox. */
export function Start() {
  const about = useQuery(queries.app.about.queryOptions({ input: {} }));
  if (about.isError) return <Navigate to="/inbox/{-$conversationId}" params={{}} replace />;
  if (!about.data) return null;
  return about.data.empty ? (
    <Navigate to="/welcome" replace />
  ) : (
    <Navigate to="/inbox/{-$conversationId}" params={{}} replace />
  );
}
