export { AnswersSection } from './answers-section.tsx';
export { BesideButton } from './beside-button.tsx';
export { FittingAnswers } from './fitting-answers.tsx';
export { ShopSection } from './shop-section.tsx';
export { useAnswers } from './use-answers.ts';
export { useSlashMenu } from './use-slash-menu.tsx';
