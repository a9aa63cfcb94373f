import { describe, expect, it } from 'vitest';
import { channels } from '#main/connectors/channels';
import { connectorOf } from '#main/connectors/registry';

const forms = channels.flatMap((one) => (one.signIn ? [{ ...one, signIn: one.signIn }] : []));
const inBrowser = forms.flatMap((one) => (one.signIn.browser ? [{ ...one, browser: one.signIn.browser }] : []));

describe('every channel', () => {
  it('has one name, and a connector of its own', () => {
    const names = channels.map(({ channel }) => channel);
    expect(names).toEqual([...new Set(names)]);
    expect(names.filter((name) => connectorOf(name)?.channel !== name)).toEqual([]);
  });

  it.each(forms)('$channel asks for what the command line and the window can ask for', ({ signIn, connecting }) => {
    const names = signIn.fields.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(names.filter((name) => !/^[a-z][a-zA-Z-]*$/u.test(name))).toEqual([]);
    expect(connecting.steps.length + Number(connecting.effort === 'minute')).toBeGreaterThan(0);
  });

  it.each(inBrowser)('$channel signs in at its page, and comes back to an address without a port', (one) => {
    const { redirect } = one.browser;
    // The port is put in; an https address is never listened on.
    const shape = redirect.kind === 'https' ? /^https:\/\/[^:/]+\// : /^http:\/\/(?:127\.0\.0\.1|localhost)(?:\/|$)/u;
    expect(redirect.address).toMatch(shape);
    expect(connectorOf(one.channel)?.authorize).not.toBeNull();
  });
});
