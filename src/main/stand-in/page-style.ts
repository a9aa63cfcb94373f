import { Markup } from '#main/kernel/markup';

/** Of the page for a stand-in what other pages have not: the bar that saves, and the places for notes. */
export const standInStyle = new Markup(`
.soft, small, .said, .note label { color: var(--soft); font-size: .87rem; font-weight: 400; }
.bar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin-top: 20px; padding: 10px 0; border-bottom: 1px solid var(--line); background: var(--ground); }
input, textarea, button { font: inherit; color: inherit; }
input:not([type=checkbox]), textarea { padding: 6px 10px; border: 1px solid var(--soft); border-radius: 6px; background: var(--ground); }
button { padding: 6px 14px; border: 1px solid var(--link); border-radius: 6px; background: var(--link); color: var(--ground); cursor: pointer; }
button.quiet { background: none; color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
ol { margin: 4px 0 0; padding-left: 24px; }
.past { color: var(--soft); }
details { margin-top: 8px; }
blockquote { margin: 8px 0 0; padding: 4px 12px; border-left: 3px solid var(--line); }
blockquote.inbound { border-color: var(--link); }
.note { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; margin-top: 12px; }
.note label:first-child { flex: 1 1 220px; }
.note textarea { display: block; width: 100%; margin-top: 4px; resize: vertical; color: var(--ink); font-size: 15px; }
.tick { display: flex; gap: 8px; align-items: center; padding: 6px 0; }
.tick input { width: 20px; height: 20px; accent-color: var(--link); }
@media (max-width: 480px) { body { padding: 20px 16px 48px; } dl { grid-template-columns: 1fr; } .bar button { flex: 1 1 100%; } }
@media print { .bar { display: none; } .note textarea { border: 1px solid #888; min-height: 3em; } }
`);
