/** What the keyboard can do. The "?" map is drawn from this list, and so is the listener; nothing else binds a plain key. */
export const shortcuts = [
  { id: 'next', group: 'moving', keys: ['j', 'ArrowDown'] },
  { id: 'previous', group: 'moving', keys: ['k', 'ArrowUp'] },
  { id: 'open', group: 'moving', keys: ['Enter'] },
  { id: 'goToday', group: 'going', keys: ['g t'] },
  { id: 'goInbox', group: 'going', keys: ['g i'] },
  { id: 'goCustomers', group: 'going', keys: ['g c'] },
  { id: 'goComplaints', group: 'going', keys: ['g w'] },
  { id: 'goDeals', group: 'going', keys: ['g d'] },
  { id: 'goFollowUps', group: 'going', keys: ['g p'] },
  { id: 'goHistory', group: 'going', keys: ['g h'] },
  { id: 'goSettings', group: 'going', keys: ['g s'] },
  { id: 'search', group: 'going', keys: ['/'] },
  { id: 'write', group: 'general', keys: ['c', 'n'] },
  { id: 'log', group: 'general', keys: ['l'] },
  { id: 'reply', group: 'conversation', keys: ['r'] },
  { id: 'replyAll', group: 'conversation', keys: ['a'] },
  { id: 'forward', group: 'conversation', keys: ['f'] },
  { id: 'done', group: 'conversation', keys: ['e'] },
  { id: 'later', group: 'conversation', keys: ['h'] },
  { id: 'unread', group: 'conversation', keys: ['u'] },
  { id: 'tag', group: 'conversation', keys: ['t'] },
  { id: 'select', group: 'conversation', keys: ['x'] },
  { id: 'selectAll', group: 'conversation', keys: ['*'] },
  { id: 'views', group: 'moving', keys: ['v'] },
  { id: 'complaint', group: 'conversation', keys: ['w'] },
  { id: 'noComplaint', group: 'conversation', keys: ['W'] },
  { id: 'step', group: 'conversation', keys: ['d'] },
  { id: 'sender', group: 'conversation', keys: ['!'] },
  { id: 'publish', group: 'conversation', keys: ['p'] },
  { id: 'spam', group: 'conversation', keys: ['S'] },
  { id: 'trash', group: 'conversation', keys: ['#'] },
  { id: 'send', group: 'conversation', keys: ['Mod+Enter'], inFields: true },
  { id: 'sendAndDone', group: 'conversation', keys: ['Mod+Shift+Enter'], inFields: true },
  { id: 'sendAndSnooze', group: 'conversation', keys: ['Mod+Shift+S'], inFields: true },
  { id: 'answers', group: 'conversation', keys: ['Mod+.'], inFields: true },
  { id: 'rememberPromise', group: 'conversation', keys: ['Mod+;'], inFields: true },
  { id: 'noPromise', group: 'conversation', keys: ['Mod+:'], inFields: true },
  { id: 'customer', group: 'conversation', keys: ['i'] },
  { id: 'openCustomer', group: 'customer', keys: ['o'] },
  { id: 'newCustomer', group: 'customer', keys: ['+'] },
  { id: 'vip', group: 'customer', keys: ['s'] },
  { id: 'note', group: 'customer', keys: ['m'] },
  { id: 'otherwise', group: 'today', keys: ['d'] },
  { id: 'acceptSuggestion', group: 'suggestions', keys: ['a'] },
  { id: 'dismissSuggestion', group: 'suggestions', keys: ['d'] },
  { id: 'laterSuggestion', group: 'suggestions', keys: ['ArrowRight'] },
  { id: 'close', group: 'general', keys: ['Escape'], inFields: true },
  { id: 'undo', group: 'general', keys: ['z'] },
  { id: 'map', group: 'general', keys: ['?'] },
] as const satisfies readonly Shortcut[];

type Shortcut = Readonly<{
  id: string;
  group: 'moving' | 'going' | 'conversation' | 'customer' | 'suggestions' | 'today' | 'general';
  keys: readonly string[];
  inFields?: boolean;
}>;
export type ShortcutId = (typeof shortcuts)[number]['id'];
export type ShortcutGroup = Shortcut['group'];

/** The part of a keyboard event that decides. */
export type Press = Readonly<{
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey?: boolean;
  altKey: boolean;
  isComposing: boolean;
  inField: boolean;
  onControl: boolean;
}>;

/**
 * Which shortcuts a press may mean, given the key pressed just before it (for `g i`): a letter means one thing in a
 * conversation and another among suggestions, which are never on screen together.
 */
export function shortcutsFor(press: Press, before: string | null): readonly ShortcutId[] {
  if (press.isComposing || press.altKey) return [];
  const modified = press.ctrlKey || press.metaKey;
  const name = modified ? `Mod+${press.shiftKey ? 'Shift+' : ''}${press.key}` : press.key;
  // Enter and the arrows belong to a focused button, link or tab before they belong to the list.
  if (press.onControl && !modified && (press.key === 'Enter' || press.key.startsWith('Arrow'))) return [];
  const sequence = before === null ? null : `${before} ${name}`;
  const usable = shortcuts.filter((shortcut) => !press.inField || ('inFields' in shortcut && shortcut.inFields));
  const sequences = usable.filter(({ keys }) => sequence !== null && has(keys, sequence));
  return (sequences.length > 0 ? sequences : usable.filter(({ keys }) => has(keys, name))).map(({ id }) => id);
}

/** Whether a key may begin a sequence such as `g i`. */
export function beginsSequence(press: Press): boolean {
  if (press.inField || press.ctrlKey || press.metaKey || press.altKey) return false;
  return shortcuts.some(({ keys }) => keys.some((key) => key.startsWith(`${press.key} `)));
}

function has(keys: readonly string[], key: string): boolean {
  return keys.includes(key);
}
