import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { chmod, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type TestCertificate = Readonly<{
  certFile: string;
  keyFile: string;
  cert: string;
  key: string;
  fingerprint: string;
}>;

/**
 * A self-signed certificate made by openssl, in a new folder of its own under `parent`.
 * `names` go into subjectAltName, for instance `DNS:localhost` or `IP:127.0.0.1`.
 */
export async function makeCertificate(
  options: Readonly<{ parent?: string; commonName?: string; names?: readonly string[]; days?: number }> = {},
): Promise<TestCertificate> {
  const { parent = tmpdir(), commonName = 'localhost', names = ['DNS:localhost', 'IP:127.0.0.1'], days = 30 } = options;
  const folder = await mkdtemp(join(parent, 'certificate-'));
  const certFile = join(folder, 'cert.pem');
  const keyFile = join(folder, 'key.pem');
  await run('openssl', [
    ...[
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      String(days),
      '-subj',
      `/CN=${commonName}`,
    ],
    ...['-addext', `subjectAltName=${names.join(',')}`, '-keyout', keyFile, '-out', certFile],
  ]);
  // Dovecot opens both before it drops its rights; a plain user's Dovecot needs them readable.
  await chmod(folder, 0o755);
  const [cert, key] = await Promise.all([readFile(certFile, 'utf8'), readFile(keyFile, 'utf8')]);
  return { certFile, keyFile, cert, key, fingerprint: new X509Certificate(cert).fingerprint256 };
}
