import { expect, it } from 'vitest';
import { defaultDataFolder } from '#main/hosts/data-folder';

it('is the place each system has for a program’s own data', () => {
  expect([
    defaultDataFolder('linux', {}, '/home/shop'),
    defaultDataFolder('linux', { XDG_DATA_HOME: '/data/home' }, '/home/shop'),
    defaultDataFolder('linux', { XDG_DATA_HOME: 'not/absolute' }, '/home/shop'),
    defaultDataFolder('darwin', { XDG_DATA_HOME: '/data/home' }, '/Users/shop'),
    defaultDataFolder('win32', { APPDATA: '/roaming' }, '/shop'),
    defaultDataFolder('win32', {}, '/shop'),
  ]).toEqual([
    '/home/shop/.local/share/shopbell',
    '/data/home/shopbell',
    '/home/shop/.local/share/shopbell',
    '/Users/shop/Library/Application Support/Shopbell',
    '/roaming/Shopbell',
    '/shop/AppData/Roaming/Shopbell',
  ]);
});
