/**
 * Somebody in a browser without scripts at the provider's pages: follows redirects, keeps cookies, fills in forms. Answers
 * the last page, or the address itself where it begins with `until`.
 */
export async function visit(
  address: string,
  { login, allow = true, until }: Readonly<{ login: string; allow?: boolean; until?: string }>,
): Promise<string> {
  const cookies = new Map<string, string>();
  let next = new URL(address);
  let form: Readonly<Record<string, string>> | null = null;
  for (let steps = 0; steps < 20; steps++) {
    const response: Response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    form = null;
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location !== null) {
      next = new URL(location, next);
      if (until !== undefined && next.href.startsWith(until)) return next.href;
      continue;
    }
    const page = await response.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    if (!action) return page;
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
    if (!allow) {
      next = new URL(`${action.replace(/\/$/, '')}/abort`, next);
    } else {
      next = new URL(action, next);
      form = { prompt, login, password: 'a password' };
    }
  }
  throw new Error(`Still going round at ${next.href}`);
}
