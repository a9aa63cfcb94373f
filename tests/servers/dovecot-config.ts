import { userInfo } from 'node:os';

export type DovecotPlaces = Readonly<{
  base: string;
  mailRoot: string;
  usersFile: string;
  logFile: string;
  certFile: string;
  keyFile: string;
  imapPort: number;
  imapsPort: number;
  /** Whether plain-text logins are taken before STARTTLS. */
  plainLogins: boolean;
  /** How tokens are looked up, and by which mechanisms they come; null for passwords alone. */
  tokens: Readonly<{ file: string; mechanisms: string }> | null;
}>;

/** Dovecot refuses to run mail processes as root, so root hands the mail to Debian's `mail`; anybody else keeps it. */
export function mailOwner(): Readonly<{ uid: number; gid: number; user: string }> {
  const own = userInfo();
  return own.uid === 0 ? { uid: 8, gid: 8, user: 'mail' } : { uid: own.uid, gid: own.gid, user: own.username };
}

/** Configuration for Dovecot 2.3: one namespace over Maildirs, users out of a file, both ports on loopback. */
export function dovecotConfig(places: DovecotPlaces): string {
  const owner = mailOwner();
  const root = owner.user === 'mail';
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${places.base}/run
state_dir = ${places.base}/run
instance_name = shopbell-tests-${places.imapPort}
log_path = ${places.logFile}
default_internal_user = ${root ? 'dovecot' : owner.user}
default_login_user = ${root ? 'dovenull' : owner.user}
${root ? '' : `default_internal_group = ${owner.gid}`}

ssl = yes
ssl_cert = <${places.certFile}
ssl_key = <${places.keyFile}
disable_plaintext_auth = ${places.plainLogins ? 'no' : 'yes'}
auth_mechanisms = plain login ${places.tokens?.mechanisms ?? ''}
auth_failure_delay = 0

mail_uid = ${owner.uid}
mail_gid = ${owner.gid}
first_valid_uid = ${owner.uid}
first_valid_gid = ${owner.gid}
mail_location = maildir:${places.mailRoot}/%u
mail_max_userip_connections = 100

${
  places.tokens
    ? `passdb {
  driver = oauth2
  mechanisms = ${places.tokens.mechanisms}
  args = ${places.tokens.file}
  result_failure = return-fail
  result_internalfail = return-fail
}`
    : ''
}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${places.usersFile}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${places.mailRoot}/%u
}

namespace inbox {
  inbox = yes
  separator = .
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
  mailbox Drafts {
    auto = create
    special_use = \\Drafts
  }
  mailbox Trash {
    auto = create
    special_use = \\Trash
  }
}

service imap-login {
  ${root ? '' : 'chroot ='}
  inet_listener imap {
    address = 127.0.0.1
    port = ${places.imapPort}
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = ${places.imapsPort}
    ssl = yes
  }
}
${root ? '' : 'service anvil {\n  chroot =\n}\nservice stats {\n  chroot =\n}'}
service imap {
  vsz_limit = 1G
}
# Tests give wrong passwords on purpose; without this Dovecot answers each a little later.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`;
}

/** How Dovecot asks whose an access token is (RFC 7662). */
export function tokenLookup(introspection: string): string {
  return `
introspection_url = ${introspection}
introspection_mode = post
force_introspection = yes
username_attribute = username
username_format = %u
active_attribute = active
active_value = true
openid_configuration_url = ${new URL('/.well-known/openid-configuration', introspection).href}
timeout_msecs = 5000
`;
}
