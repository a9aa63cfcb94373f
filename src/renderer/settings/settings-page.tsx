import { PageHeader } from '../ui/index.ts';
import { settingsText } from '../text/settings.ts';

export function SettingsPage() {
  return <PageHeader title={settingsText.title} />;
}
