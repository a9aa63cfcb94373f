export { StandInMenu } from './stand-in-menu.tsx';
