import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts } from './free-port.ts';

const run = promisify(execFile);
/** As Debian's package brings it. */
const wordpressFolder = '/usr/share/wordpress';

export type WordPress = Readonly<{
  /** Where the site stands: http://127.0.0.1:port */
  url: string;
  username: string;
  applicationPassword: string;
  /** The post visitors comment on. */
  post: Readonly<{ id: number; title: string }>;
  /** A visitor fills in the form below the post; answers the comment's id. */
  comment: (comment: VisitorComment) => Promise<number>;
  /** What somebody does in the site's own administration: a call of its API in the owner's name. */
  administer: (method: 'GET' | 'POST' | 'DELETE', route: string, body?: unknown) => Promise<unknown>;
  /** Runs PHP with WordPress loaded; answers what it printed. */
  php: (code: string) => Promise<string>;
  close: () => Promise<void>;
}>;

export type VisitorComment = Readonly<{
  name: string;
  email: string;
  text: string;
  url?: string;
  parent?: number;
  post?: number;
}>;

/** A real WordPress with a database of its own on free loopback ports; `close` stops both and removes their folder. */
export async function startWordPress(): Promise<WordPress> {
  const base = await mkdtemp(join(tmpdir(), 'shopbell-wordpress-'));
  await chmod(base, 0o755);
  const [databasePort = 0, port = 0] = await freePorts(2);
  const children: ChildProcess[] = [];
  // In groups of their own the servers do not hear the terminal's Ctrl-C.
  const leave = () => children.forEach(endGroup);
  process.once('exit', leave);
  const close = async (): Promise<void> => {
    process.removeListener('exit', leave);
    await Promise.all(children.map(stop));
    await rm(base, { recursive: true, force: true });
  };
  try {
    const site = join(base, 'site');
    // Debian's content folder is a set of links; followed, the copy is the test's own.
    await Promise.all([
      startDatabase(join(base, 'db'), databasePort).then((child) => children.push(child)),
      cp(wordpressFolder, site, { recursive: true, dereference: true }),
    ]);
    const url = `http://127.0.0.1:${port}`;
    await writeFile(join(site, 'wp-config.php'), configuration(databasePort));
    await mkdir(join(site, 'wp-content', 'mu-plugins'), { recursive: true });
    // All visitors of a test come from one address, which may comment every 15 seconds otherwise.
    await writeFile(
      join(site, 'wp-content', 'mu-plugins', 'visitors.php'),
      "<?php add_filter('wp_is_comment_flood', '__return_false', 99);\n",
    );
    const php = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site], {
      stdio: 'ignore',
      detached: true,
      // Without workers the built-in server would answer one request at a time, and wait for itself.
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '3' },
    });
    children.push(php);
    await until('PHP to answer', () => answers(`${url}/readme.html`));
    await install(url);
    return { ...(await openSite({ site, url })), close };
  } catch (failure) {
    await close();
    throw failure;
  }
}

async function startDatabase(folder: string, port: number): Promise<ChildProcess> {
  await mkdir(folder);
  await run('chown', ['mysql:mysql', folder]);
  await run('mysql_install_db', [
    '--user=mysql',
    `--datadir=${folder}`,
    '--skip-test-db',
    '--auth-root-authentication-method=normal',
  ]);
  const socket = join(folder, 's.sock');
  const child = spawn(
    'mariadbd',
    [
      ...['--no-defaults', '--user=mysql', `--datadir=${folder}`, '--bind-address=127.0.0.1', `--port=${port}`],
      ...[`--socket=${socket}`, `--pid-file=${join(folder, 'pid')}`],
      // It lives for one test: nothing of it has to survive a power cut.
      ...['--skip-log-bin', '--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=16M'],
    ],
    { stdio: 'ignore', detached: true, env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` } },
  );
  const client = ['--no-defaults', '--user=root', `--socket=${socket}`];
  await until('the database to answer', () => run('mariadb', [...client, '-e', 'select 1']).then(() => true));
  await run('mariadb', [
    ...client,
    '-e',
    "create database shop; create user 'shop'@'127.0.0.1' identified by 'shop'; grant all on shop.* to 'shop'@'127.0.0.1'",
  ]);
  return child;
}

function configuration(databasePort: number): string {
  const constants = {
    ...{ DB_NAME: 'shop', DB_USER: 'shop', DB_PASSWORD: 'shop', DB_HOST: `127.0.0.1:${databasePort}` },
    ...{ DB_CHARSET: 'utf8mb4', DB_COLLATE: '', AUTH_KEY: 'a', SECURE_AUTH_KEY: 'b', LOGGED_IN_KEY: 'c' },
    // Application passwords work without https there alone.
    ...{ WP_ENVIRONMENT_TYPE: 'local' },
  };
  return `<?php
${Object.entries(constants)
  .map(([name, value]) => `define('${name}', '${value}');`)
  .join('\n')}
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', false);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require ABSPATH . 'wp-settings.php';
`;
}

async function install(url: string): Promise<void> {
  const answer = await fetch(`${url}/wp-admin/install.php?step=2`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{
        weblog_title: 'The bakery',
        user_name: 'anna',
        admin_password: 'anna-secret',
        admin_password2: 'anna-secret',
      },
      ...{ admin_email: 'anna@bakery.example', pw_weak: '1', blog_public: '0', language: '' },
    }),
  });
  if (!answer.ok) throw new Error(`WordPress could not be installed: ${answer.status} ${await answer.text()}`);
}

async function openSite({ site, url }: Readonly<{ site: string; url: string }>): Promise<Omit<WordPress, 'close'>> {
  const username = 'anna';
  const php = async (code: string): Promise<string> => {
    const host = JSON.stringify(new URL(url).host);
    const script = `$_SERVER['HTTP_HOST'] = ${host}; require 'wp-load.php'; ${code}`;
    return (await run('php', ['-r', script], { cwd: site })).stdout.trim();
  };
  const title = 'Sourdough & how we make it';
  const [applicationPassword = '', postId = ''] = (
    await php(`
      update_option('comment_previously_approved', 0); update_option('thread_comments_depth', 5);
      wp_delete_comment(1, true);
      echo WP_Application_Passwords::create_new_application_password(1, ['name' => 'Shopbell'])[0], "\\n";
      echo wp_insert_post(['post_title' => ${JSON.stringify(title)}, 'post_status' => 'publish', 'post_author' => 1]);`)
  ).split('\n');
  const basic = `Basic ${Buffer.from(`${username}:${applicationPassword}`).toString('base64')}`;
  const post = { id: Number(postId), title };
  return {
    ...{ url, username, applicationPassword, post, php },
    administer: async (method, route, body) => {
      const address = new URL(url);
      const [path = '', parameters = ''] = route.split('?');
      address.search = `rest_route=/wp/v2/${path}&${parameters}`;
      const answer = await fetch(address, {
        method,
        headers: { authorization: basic, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
    comment: async ({ name, email, text, url: home = '', parent = 0, post: on = post.id }) => {
      const answer = await fetch(`${url}/wp-comments-post.php`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'user-agent': 'A browser' },
        body: new URLSearchParams({
          ...{ author: name, email, url: home, comment: text },
          ...{ comment_post_ID: String(on), comment_parent: String(parent) },
        }),
      });
      const id = /comment-(\d+)|unapproved=(\d+)/u.exec(answer.headers.get('location') ?? '');
      if (!id) throw new Error(`The comment was not taken: ${answer.status} ${(await answer.text()).slice(-500)}`);
      return Number(id[1] ?? id[2]);
    },
  };
}

async function until(what: string, ask: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await ask().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited for ${what}`);
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(({ ok }) => ok);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }
  endGroup(child);
}

/** Workers outlive their master. The group is this server's own. */
function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody was left.
  }
}
