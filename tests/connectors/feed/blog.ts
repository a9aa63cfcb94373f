import { createServer, type IncomingMessage } from 'node:http';

/** What a server of a blog says when it is asked. */
export type Said = Readonly<{
  status?: number;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
}>;

/** A blog on loopback that says what it is told to; `asked` is what it was asked. */
export async function openBlog(answer: (request: IncomingMessage, url: string) => Said) {
  const asked: IncomingMessage[] = [];
  let home = '';
  const server = createServer((request, response) => {
    asked.push(request);
    const { status = 200, headers = {}, body = '' } = answer(request, home);
    response.writeHead(status, headers);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  home = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: home, asked, close };
}

export type Entry = Readonly<{ id: string; text: string; name?: string; at?: string; more?: string }>;

export function rss(entries: readonly Entry[], channel = ''): string {
  const items = entries.map(
    ({ id, text, name = 'Ben', at = new Date().toUTCString(), more = '' }) =>
      `<item><guid isPermaLink="false">${id}</guid><dc:creator>${name}</dc:creator><pubDate>${at}</pubDate>
       <content:encoded><![CDATA[<p>${text}</p>]]></content:encoded>${more}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Comments</title>${channel}${items.join('')}</channel></rss>`;
}
