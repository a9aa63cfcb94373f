export { ChannelGallery } from './channel-gallery.tsx';
export { ChannelPage } from './channel-page.tsx';
