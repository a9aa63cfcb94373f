export { AboutSection } from './about-section.tsx';
export { AddressesSection } from './addresses-section.tsx';
export { CardMenuItems, usePhoto } from './card-menu.tsx';
export { DoNotContactMark, VipStar } from './marks.tsx';
export { NameField } from './name-field.tsx';
export { NotesSection } from './notes-section.tsx';
export { ReachSection } from './reach-section.tsx';
export { TagsField } from './tags-field.tsx';
export { stageNamed, stageWords } from './stages.ts';
