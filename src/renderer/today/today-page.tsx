import { PageHeader } from '../ui/index.ts';
import { todayText } from '../text/today.ts';

export function TodayPage() {
  return <PageHeader title={todayText.title} />;
}
