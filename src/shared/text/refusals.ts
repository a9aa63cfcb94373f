import { importProblemCode } from '#shared/domain/customer-import';
import { refusalCode, type RefusalCode, type RefusalDetails, type ServerRole } from '#shared/domain/refusal';
import { importProblemText } from './imports.ts';

type Sentence = (detail: string, server: ServerRole | null) => string;

/** What happened and what to do, for each refusal. The window and the command line say the same words. */
const sentences: Record<RefusalCode, Sentence> = {
  'not-found': () => 'This is no longer in the log. It may have been removed meanwhile; go back and look again.',
  'invalid-input': (detail) =>
    `Something in the input cannot be used${detail && `: ${detail}`}. Correct it and try again.`,
  'wrong-password': (detail, server) =>
    `${serverName(server)} did not accept this name and password${detail && ` (“${detail}”)`}. Check both; some providers want an app password here.`,
  'password-not-accepted-here': (detail) =>
    `${detail || 'This provider'} no longer accepts passwords from mail programs. Connect another mailbox, or import its mail from files.`,
  unreachable: (detail, server) =>
    `${detail || serverName(server)} does not answer. Check the server name and port, and whether this computer is online.`,
  'server-refused': (detail, server) =>
    `${serverName(server)} refused${detail && `: “${detail}”`}. Nothing was lost; try again later or ask the provider.`,
  'certificate-not-trusted': (detail) =>
    `${detail || 'The server'} shows a certificate that nobody on this computer vouches for. Examine it before you trust it.`,
  'tls-failed': (detail) =>
    `No secure connection to ${detail || 'the server'} could be made. Check the port and the kind of security.`,
  'servers-not-found': (detail) =>
    `No mail servers are known for ${detail || 'this address'}. Type them in; the provider's help pages name them.`,
  'already-connected': (detail) =>
    `${detail || 'This mailbox'} is already connected. Open it in Settings to change it.`,
  'account-needs-sign-in': (detail) =>
    `${detail || 'The account'} needs you to sign in again. Open Settings and sign in there; nothing is lost meanwhile.`,
  'sign-in-not-set-up': (detail) =>
    `Shopbell is not registered with ${detail || 'this provider'} yet. Open Settings, “Sign-in”, which says how to set it up.`,
  'sign-in-declined': (detail) =>
    `${detail || 'The provider'} was told not to let Shopbell in. Sign in again and allow it, or use an app password.`,
  'sign-in-expired': () => 'Nobody finished signing in within five minutes. Begin again when you have time for it.',
  'sign-in-failed': (detail) =>
    `Signing in did not work${detail && `: ${detail}`}. Nothing was changed; begin again, and check the client in Settings if it stays so.`,
  'not-the-sign-in-address': () =>
    'This is not the address that this sign-in ended at. Allow Shopbell there, then copy the whole address of the page you come to.',
  'sign-in-elsewhere': (detail, server) =>
    `${serverName(server)} did not open ${detail || 'the mailbox'} to whoever signed in. Sign in as the owner of this very mailbox, and check that mail programs are allowed there.`,
  'nothing-to-read-there': (detail) =>
    `Nothing that Shopbell can read answers at ${detail || 'this address'}. Check the address; its owner or host may have switched this off.`,
  'address-not-safe': (detail) =>
    `${detail || 'This address'} is not reached by https, so everybody on the way could read the password. Use its https address.`,
  'sign-in-not-heard': (detail) =>
    `${detail || 'The site'} let nobody in with this name and password. It wants an application password, not the usual one; where both are right, its host takes them out of requests.`,
  'not-allowed-there': (detail) =>
    `${detail || 'The network'} does not allow this to whoever signed in. Sign in as somebody who may read and answer there for the shop, and allow all that is asked.`,
  'gone-there': (detail) =>
    `What this answers is no longer to be seen at ${detail || 'the network'}. Reach them in another way.`,
  'budget-spent': (detail) =>
    `The budget of this month for ${detail || 'this network'} is spent, so that nothing more is asked there. It goes on when the month ends (UTC), or when the budget is raised.`,
  'words-not-shown': (detail) =>
    `${detail || 'The network'} shows the bot no words of what people write. Open the bot’s page there, switch on “Message Content Intent”, save, and connect again.`,
  'only-answered-there': (detail) =>
    `${detail || 'The network'} takes this answer only on its own pages. Open it in the browser to answer there.`,
  'answered-once': (detail) =>
    `This was answered in private before, and ${detail || 'the network'} takes that a single time. Answer in public, or wait until they write.`,
  'app-not-approved': (detail) =>
    `The app you registered there may not ask yet${detail && ` (“${detail}”)`}. Do the steps of this channel that remain: switch the API on and wait for the approval. It is tried again by itself.`,
  'token-not-accepted': (detail) =>
    `${detail || 'The network'} does not accept this token: it is not whole, was renewed there, or is another account's. Copy the present one and paste it here.`,
  'fetched-elsewhere': (detail) =>
    `Another program fetches the messages of this account at ${detail || 'the network'}, and what it takes Shopbell does not see. End it there, or make a bot for Shopbell alone.`,
  'not-taken-there': (detail) =>
    `They take no messages from the shop at ${detail || 'this network'}: they blocked it, or never wrote first. Reach them in another way.`,
  'account-disconnected': () =>
    'The account this conversation came through is no longer connected. Connect it again to answer here or to fetch its files.',
  'no-keychain': () =>
    'No keychain of the operating system answers. Choose a passphrase; passwords are then kept in a sealed file.',
  'vault-locked': () => 'The sealed file with the passwords is locked. Give its passphrase to go on.',
  'wrong-passphrase': () => 'This passphrase does not open the sealed file. Try again; nothing was changed.',
  'no-recipient': () => 'Nobody is named to receive this. Add an address in the To field.',
  'nothing-to-send': () => 'There is nothing to send yet. Write a few words or attach a file.',
  'too-large': (detail) =>
    `This is larger than the mail server takes${detail && ` (${detail})`}. Remove an attachment or send a link instead.`,
  'too-long': (detail) => `This is longer than can be said there${detail && ` (at most ${detail})`}. Say it shorter.`,
  'personal-in-public': (detail) =>
    `Everybody could read ${detail || 'what is personal'} there. Nothing was sent; take it out, answer in private, or say that it is meant.`,
  'they-wrote-first': () =>
    'Held back: they wrote before this was to leave. Read what they say, then send it all the same, write it anew or drop it.',
  'window-closed': (detail) =>
    `The time in which this could be answered${detail && ` as a ${detail} reply`} is over. Wait until they write again, or reach them in another way.`,
  'no-attachments-there': () => 'Answers there are words alone. Take the files away, or write to them in another way.',
  'already-left': () => 'This reply has already left and cannot be taken back.',
  'not-delivered': (detail) =>
    `This did not arrive${detail && ` (${detail})`}. Check the address, or reach them in another way.`,
  'not-a-chat': (detail) =>
    `${detail || 'This file'} is no chat that WhatsApp exported. Open the chat on the phone, choose More, then Export chat, and import the .txt or .zip file it makes.`,
  'who-is-the-shop': (detail) =>
    `Nobody can tell who in ${detail || 'this chat'} is the shop. Give the name that stands before your own messages in it.`,
  'folder-unwritable': (detail) =>
    `Nothing can be written to ${detail || 'the data folder'}. Check its permissions, or choose another with --data.`,
  'folder-locked': (detail) =>
    `Nothing can be written to ${detail || 'the folder'}. Check its permissions, or choose another folder.`,
  'folder-gone': (detail) =>
    `${detail ? `The folder ${detail}` : 'The folder'} is not there. Make it, or plug in the disk it is on.`,
  'disk-full': (detail) =>
    `The disk with ${detail || 'the data folder'} is full. Nothing was lost; free some space and try again.`,
  'log-in-use': (detail) =>
    `Another Shopbell already has this log open${detail && ` (${detail})`}. Use that one, or close it first.`,
  'log-from-newer-version': (detail) =>
    `This log was written by a newer Shopbell${detail && ` (${detail})`}. Update Shopbell to open it; nothing was changed.`,
  'log-damaged': (detail) =>
    `The log cannot be read${detail && ` (${detail})`}. Restore a backup into an empty folder; the damaged file was left as it is.`,
  'file-unreadable': (detail) =>
    `${detail || 'The file'} cannot be read. Check that it exists and that you may open it.`,
  'file-not-kept': (detail) =>
    `${detail ? `The file ${detail}` : 'A file'} is only in the mailbox so far. Fetch it in its message first, then forward again.`,
  'file-gone': (detail) =>
    `The mail server no longer has ${detail || 'this file'}. Ask the sender for it, or look for it in another mail program.`,
  'no-customers': (detail) => {
    const code = importProblemCode.safeParse(detail);
    return importProblemText(code.success ? code.data : 'not-a-table', null);
  },
  'not-mail': (detail) =>
    `${detail || 'The file'} holds no mail: Shopbell reads .eml and mbox files and Maildir folders.`,
  'sent-with-remark': (detail) => `Sent, but not all of it went well: ${detail || 'the server said no more'}.`,
  unexpected: () =>
    'Something went wrong inside Shopbell. It was written to the log file, nothing was lost, and it is tried again.',
  'folder-not-empty': (detail) =>
    `${detail || 'The folder'} already holds a log. Restore into an empty folder; choose one with --data.`,
  'not-a-backup': (detail) =>
    `${detail || 'The file'} is no whole backup of Shopbell. Choose another; nothing was changed.`,
  'identity-taken': (detail) =>
    `${detail || 'Another customer'} is already known by this. Merge the two if they are one person, or take it away there first.`,
  'identity-in-use': (detail) =>
    `Messages came or went by ${detail || 'this'}, so it stays with them. Split it off if it is somebody else's.`,
  'do-not-contact': (detail) =>
    `${detail || 'This customer'} is marked “do not contact”. Nothing was sent; give a reason to write to them all the same.`,
  'not-a-picture': (detail) =>
    `${detail || 'The file'} is no picture that can be shown. Choose a JPEG, PNG, WebP or GIF of up to 2 MB.`,
  'draft-written': () =>
    'Words are written in this reply already. Send or discard them first; nothing was written over.',
  'shortcut-taken': (detail) =>
    `Another answer is brought by ${detail ? `“/${detail}”` : 'this shortcut'} already. Choose another shortcut.`,
  'reply-underway': () =>
    'A reply to them is being sent at this moment. Try again when it has left; nothing was changed.',
  'folder-in-use': (detail) => `${detail || 'This folder'} is not empty. Name another one, or a new one within it.`,
  'not-a-stand-in-pack': () =>
    'These are no notes of a stand-in for this shop, or the file was changed by hand. Nothing was written; choose the page or the notes that were saved from it.',
  'too-long-ago': () => 'This was done more than 30 days ago, too long to be taken back as one. Change it by hand.',
  'already-one-person': () => 'These are one person already. Nothing was changed.',
  cancelled: () => 'Cancelled. What was done until then is kept.',
};

function serverName(server: ServerRole | null): string {
  if (server === null) return 'The server';
  return server === 'imap' ? 'The server for incoming mail' : 'The server for outgoing mail';
}

/** The sentence for a refusal: what happened, and what to do. */
export function refusalSentence(code: RefusalCode, details?: Partial<RefusalDetails>): string {
  return sentences[code](details?.detail ?? '', details?.server ?? null);
}

/** The sentence for a code that was written down earlier, perhaps by another version. */
export function refusalText(code: string, detail: string | null): string {
  const known = refusalCode.safeParse(code);
  return known.success ? sentences[known.data](detail ?? '', null) : (detail ?? code);
}
