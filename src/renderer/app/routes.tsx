import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { WritePage } from '../composer/index.ts';
import { ComplaintsPage } from '../complaints/index.ts';
import { CustomerPage, CustomersPage } from '../customers/index.ts';
import { DealsPage } from '../deals/index.ts';
import { ExportPage } from '../exports/index.ts';
import { HistoryPage } from '../history/index.ts';
import { FollowUpsPage } from '../follow-ups/index.ts';
import { ImportPage } from '../imports/index.ts';
import { InboxPage } from '../inbox/index.ts';
import { SuggestionsPage } from '../people/index.ts';
import { RulesPage } from '../rules/index.ts';
import { SearchPage } from '../search/index.ts';
import { SegmentsPage } from '../segments/index.ts';
import { SettingsPage } from '../settings/index.ts';
import { TodayPage } from '../today/index.ts';
import { WelcomePage } from '../welcome/index.ts';
import { asideInAddress } from './aside-in-address.ts';
import { customerInAddress } from './customer-in-address.ts';
import { entryInAddress } from './entry-in-address.ts';
import { Crashed } from './error-boundary.tsx';
import { historyInAddress } from './history-in-address.ts';
import { NotFound } from './not-found.tsx';
import { segmentInAddress } from './segment-in-address.ts';
import { searchInAddress } from './search-in-address.ts';
import { Shell } from './shell.tsx';
import { Start } from './start.tsx';
import { whoseExportInAddress } from './whose-export-in-address.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const at = { getParentRoute: () => root } as const;

const routeTree = root.addChildren([
  createRoute({
    ...at,
    path: '/',
    component: Start,
  }),
  createRoute({ ...at, path: '/today', component: TodayPage }),
  // One route for the list with and without an open conversation, so that opening one keeps the list as it stands.
  createRoute({ ...at, path: '/inbox/{-$conversationId}', component: InboxPage, validateSearch: asideInAddress }),
  createRoute({ ...at, path: '/customers', component: CustomersPage, validateSearch: segmentInAddress }),
  createRoute({ ...at, path: '/customers/$customerId', component: CustomerPage, validateSearch: entryInAddress }),
  createRoute({ ...at, path: '/complaints/{-$complaintId}', component: ComplaintsPage }),
  createRoute({ ...at, path: '/deals', component: DealsPage }),
  createRoute({ ...at, path: '/follow-ups', component: FollowUpsPage, validateSearch: customerInAddress }),
  createRoute({ ...at, path: '/export', component: ExportPage, validateSearch: whoseExportInAddress }),
  createRoute({ ...at, path: '/history', component: HistoryPage, validateSearch: historyInAddress }),
  createRoute({ ...at, path: '/import', component: ImportPage }),
  createRoute({ ...at, path: '/rules/{-$ruleId}', component: RulesPage }),
  createRoute({ ...at, path: '/search', component: SearchPage, validateSearch: searchInAddress }),
  createRoute({ ...at, path: '/segments/{-$segmentId}', component: SegmentsPage }),
  createRoute({ ...at, path: '/suggestions', component: SuggestionsPage }),
  createRoute({ ...at, path: '/settings/{-$section}', component: SettingsPage }),
  createRoute({ ...at, path: '/write/{-$draftId}', component: WritePage }),
  createRoute({ ...at, path: '/welcome', component: WelcomePage }),
]);

export const router = createRouter({
  routeTree,
  // Both hosts serve one page; the place in the app stands behind the #.
  history: createHashHistory(),
  defaultPreload: false,
  defaultErrorComponent: ({ reset }) => <Crashed onRetry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
