import { PageHeader } from '../ui/index.ts';
import { welcomeText } from '../text/welcome.ts';

export function WelcomePage() {
  return <PageHeader title={welcomeText.title} />;
}
