import { createHash } from 'node:crypto';
import { standInText } from '#shared/text/stand-in';

/**
 * What the page does by itself: it keeps what is typed in one block of JSON, and saves a copy of itself, or that block alone,
 * to the downloads. It asks no network, and no other script runs beside it: the page's policy names this one by its digest.
 */
export const pageScript = `(() => {
  const block = document.getElementById('notes');
  const state = JSON.parse(block.textContent);
  const who = document.getElementById('who');
  const told = document.getElementById('told');
  let unsaved = false;
  const change = () => {
    unsaved = true;
    told.textContent = ${JSON.stringify(standInText.unsaved)};
    block.textContent = JSON.stringify(state).replaceAll('<', '\\\\u003c');
  };
  const noteOf = (record) => (state.notes[record] ??= { text: '', done: false, at: 0 });
  who.value = state.who;
  who.addEventListener('input', () => { state.who = who.value.slice(0, 100); change(); });
  for (const article of document.querySelectorAll('[data-record]')) {
    const record = article.dataset.record;
    const [words, done] = [article.querySelector('textarea'), article.querySelector('input')];
    const note = Object.hasOwn(state.notes, record) ? state.notes[record] : null;
    if (note) { words.value = note.text; done.checked = note.done; }
    const keep = () => {
      Object.assign(noteOf(record), { text: words.value, done: done.checked, at: Date.now() });
      if (words.value.trim() === '' && !done.checked) delete state.notes[record];
      change();
    };
    words.addEventListener('input', keep);
    done.addEventListener('change', keep);
  }
  const save = (text, type, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    unsaved = false;
    told.textContent = ${JSON.stringify(standInText.saved)};
  };
  document.getElementById('save-page').addEventListener('click', () => {
    told.textContent = '';
    save('<!doctype html>\\n' + document.documentElement.outerHTML, 'text/html', document.body.dataset.file);
  });
  document.getElementById('save-notes').addEventListener('click', () =>
    save(JSON.stringify(state, null, 2), 'application/json', document.body.dataset.file.replace(/html$/, 'json')));
  addEventListener('beforeunload', (event) => { if (unsaved) event.preventDefault(); });
  document.body.dataset.ready = 'yes';
})();`;

/** By which the page's policy lets this script run, and no other. */
export const pageScriptDigest = `sha256-${createHash('sha256').update(pageScript).digest('base64')}`;
