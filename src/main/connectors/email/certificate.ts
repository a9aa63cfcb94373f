import { X509Certificate } from 'node:crypto';
import { TLSSocket } from 'node:tls';
import { ProviderFailure } from '#main/connectors/failure';
import type { MailServer } from '#shared/domain/account';
import type { Certificate, ServerRole } from '#shared/domain/refusal';

/** OpenSSL's verdicts on a chain and Node's on a name; anything else that fails in TLS is not about trust. */
const distrust = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_UNTRUSTED',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_SIGNATURE_FAILURE',
  'CERT_REVOKED',
  'CERT_REJECTED',
  'CERT_CHAIN_TOO_LONG',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'HOSTNAME_MISMATCH',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** The settings to look at a server's certificate with: no check by Node, and no certificate that `requireTrust` takes. */
export function forExamination(server: MailServer): MailServer {
  return { ...server, certificate: '' };
}

/** Whether a connection failed because nobody vouches for the server's certificate. */
export function isDistrust(code: string | undefined): boolean {
  return code !== undefined && distrust.has(code);
}

/**
 * Refuses a connection before a password goes over it: its certificate must be vouched for by an authority, or be the
 * very one (SHA-256 fingerprint) that the owner chose to trust for this server. Needed because a connection to a
 * server with a chosen certificate is made without Node's own check, which knows no exceptions.
 */
export function requireTrust(socket: unknown, server: MailServer, role: ServerRole): void {
  if (server.security === 'none') return;
  if (!(socket instanceof TLSSocket)) {
    throw new ProviderFailure('refused', 'tls-failed', { detail: place(server) });
  }
  if (socket.authorized) return;
  // Not getPeerX509Certificate: in Node 24 that takes the certificate out of the socket, and nobody sees it again.
  const { raw } = socket.getPeerCertificate();
  const shown = raw ? new X509Certificate(raw) : null;
  if (!shown) throw new ProviderFailure('refused', 'tls-failed', { detail: place(server) });
  if (server.certificate && sameFingerprint(shown.fingerprint256, server.certificate)) return;
  throw new ProviderFailure('refused', 'certificate-not-trusted', {
    detail: server.host,
    certificate: factsOf(shown, server, { role, reason: reasonOf(socket, server) }),
  });
}

/** Host and port, as a person reads them. */
export function place(server: MailServer): string {
  return `${server.host}:${server.port}`;
}

function factsOf(
  shown: X509Certificate,
  server: MailServer,
  about: Readonly<{ role: ServerRole; reason: string }>,
): Certificate {
  return {
    server: about.role,
    host: server.host,
    subject: shown.subject.replaceAll('\n', ', '),
    issuer: shown.issuer.replaceAll('\n', ', '),
    validFrom: shown.validFrom,
    validTo: shown.validTo,
    fingerprint: shown.fingerprint256,
    reason: about.reason,
  };
}

function reasonOf(socket: TLSSocket, server: MailServer): string {
  if (server.certificate) return 'CERTIFICATE_CHANGED';
  // Node declares an Error here and gives the code as text.
  const reason: unknown = socket.authorizationError;
  if (reason instanceof Error) return reason.message;
  return typeof reason === 'string' ? reason : 'CERT_UNTRUSTED';
}

function sameFingerprint(left: string, right: string): boolean {
  const bare = (fingerprint: string) => fingerprint.replaceAll(/[^0-9a-f]/gi, '').toLowerCase();
  return bare(left).length === 64 && bare(left) === bare(right);
}
