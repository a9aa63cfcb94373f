import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { Connection } from './pipe.ts';

const patience = 5000;

/** Over the port that the preload hands over, when the window runs under Electron. */
function connectByPort(): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new Error('No port was handed over.'))), patience);
    const onMessage = (event: MessageEvent<unknown>): void => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== 'shopbell:port' || !port) return;
      finish(() => {
        const link = new PortLink({ port });
        const closed = new Promise<void>((close) => port.addEventListener('close', () => close()));
        port.start();
        resolve({ link, closed });
      });
    };
    function finish(then: () => void): void {
      clearTimeout(timer);
      window.removeEventListener('message', onMessage);
      then();
    }
    window.addEventListener('message', onMessage);
    window.postMessage('shopbell:connect', location.origin);
  });
}

/** Over a WebSocket to the host that served this page. */
function connectBySocket(): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const websocket = new WebSocket(`${scheme}//${location.host}/rpc`);
    const link = new SocketLink({ websocket });
    const timer = setTimeout(() => websocket.close(), patience);
    const closed = new Promise<void>((close) => {
      websocket.addEventListener('close', () => {
        clearTimeout(timer);
        reject(new Error('The core closed the connection.'));
        close();
      });
    });
    websocket.addEventListener('open', () => {
      clearTimeout(timer);
      resolve({ link, closed });
    });
  });
}

export function connect(): Promise<Connection> {
  return location.protocol === 'shopbell:' ? connectByPort() : connectBySocket();
}
