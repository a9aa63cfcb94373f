import { ChannelGallery } from '../channels/index.ts';
import { channelsText } from '../text/channels.ts';
import { settingsText } from '../text/settings.ts';
import { BackLink, Page, PageHeader } from '../ui/index.ts';

/** Choosing what to connect. */
export function ConnectSection() {
  return (
    <Page wide>
      <BackLink to="/settings/{-$section}" params={{ section: 'accounts' }}>
        {settingsText.sections.accounts}
      </BackLink>
      <PageHeader title={channelsText.title} text={channelsText.lead} />
      <ChannelGallery />
    </Page>
  );
}
