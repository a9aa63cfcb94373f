export { Forgetting } from './forgetting.tsx';
export { useRightsMenu } from './rights-menu.tsx';
