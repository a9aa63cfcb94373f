// A real server of Bluesky accounts with a directory of accounts, on loopback, in a process of its own: node serve.mjs <packages> <data> <port> <view>
// It asks `view` for all that other people did.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [packages, data, port, view] = process.argv.slice(2);
const directory = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
await once(directory, 'listening');
const accounts = `http://127.0.0.1:${directory.address().port}`;

Object.assign(process.env, {
  PDS_PORT: port,
  PDS_HOSTNAME: 'localhost',
  PDS_DEV_MODE: 'true',
  LOG_ENABLED: 'false',
  PDS_DATA_DIRECTORY: data,
  PDS_BLOBSTORE_DISK_LOCATION: join(data, 'blobs'),
  PDS_DID_PLC_URL: accounts,
  PDS_JWT_SECRET: 'a test, and nothing else',
  PDS_DPOP_SECRET: 'b'.repeat(64),
  PDS_ADMIN_PASSWORD: 'admin',
  PDS_PLC_ROTATION_KEY_K256_PRIVATE_KEY_HEX: '1'.repeat(64),
  PDS_SERVICE_HANDLE_DOMAINS: '.test',
  PDS_INVITE_REQUIRED: 'false',
  // Both the directory and the view are on this computer.
  PDS_DISABLE_SSRF_PROTECTION: 'true',
  PDS_BSKY_APP_VIEW_URL: view,
  PDS_BSKY_APP_VIEW_DID: 'did:web:localhost',
});
const { PDS, envToCfg, envToSecrets, readEnv } = await import(
  pathToFileURL(join(packages, 'node_modules/@atproto/pds/dist/index.js')).href
);
const env = readEnv();
const server = await PDS.create(envToCfg(env), envToSecrets(env));
await server.start();
process.stdout.write(`${JSON.stringify({ accounts })}\n`);

/** The PLC directory, as far as a server and whoever looks an account up ask it (did-method-plc). */
const operations = new Map();
async function answer(request, response) {
  const [, did = '', what = ''] = decodeURIComponent(request.url).split('/');
  if (request.method === 'POST') {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    operations.set(did, JSON.parse(Buffer.concat(chunks).toString('utf8')));
  }
  const operation = operations.get(did);
  response.writeHead(operation ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(operation && (what === 'data' ? { did, ...operation } : documentOf(did, operation))));
}

function documentOf(did, { alsoKnownAs, verificationMethods, services }) {
  return {
    ...{ '@context': ['https://www.w3.org/ns/did/v1'], id: did, alsoKnownAs },
    verificationMethod: Object.entries(verificationMethods).map(([id, key]) => ({
      ...{ id: `${did}#${id}`, type: 'Multikey', controller: did },
      publicKeyMultibase: key.replace('did:key:', ''),
    })),
    service: Object.entries(services).map(([id, { type, endpoint }]) => ({
      id: `#${id}`,
      type,
      serviceEndpoint: endpoint,
    })),
  };
}
