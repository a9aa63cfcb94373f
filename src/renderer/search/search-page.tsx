import { PageHeader } from '../ui/index.ts';
import { searchText } from '../text/search.ts';

export function SearchPage() {
  return <PageHeader title={searchText.title} />;
}
