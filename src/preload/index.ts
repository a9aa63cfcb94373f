import { ipcRenderer } from 'electron';

// The only pipe between the window and the core. The window asks for it and gets it back as a MessagePort; nothing else
// of Electron is visible to it. Asked again (after the core was restarted) it hands over a new one.
const ask = 'shopbell:connect';
const answer = 'shopbell:port';

window.addEventListener('message', (event) => {
  if (event.source === window && event.origin === location.origin && event.data === ask) ipcRenderer.send(ask);
});

ipcRenderer.on(answer, (event) => {
  window.postMessage(answer, location.origin, event.ports);
});
