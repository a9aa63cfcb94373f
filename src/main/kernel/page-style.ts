import { Markup } from './markup.ts';

/** How the page looks: light and dark as the reader's system is, and black on white on paper. */
export const pageStyle = new Markup(`
:root { color-scheme: light dark; --ink: #1c2424; --soft: #55605f; --line: #d5dcdb; --ground: #fff; --theirs: #eef5f4; --link: #0b6660; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ecec; --soft: #a3b0af; --line: #3a4544; --ground: #161c1c; --theirs: #1e2928; --link: #7fd4cb; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px 64px; max-width: 46rem; font: 15px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--ground); overflow-wrap: anywhere; }
header { display: flex; gap: 20px; align-items: center; }
header img { width: 72px; height: 72px; border-radius: 50%; object-fit: cover; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 4px; }
h2 { font-size: 1.1rem; margin: 36px 0 12px; padding-bottom: 6px; border-bottom: 1px solid var(--line); }
h3 { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 16px; font-size: .87rem; font-weight: 600; margin: 0; }
h4 { margin: 6px 0 0; font-size: 1rem; }
p { margin: 6px 0 0; white-space: pre-wrap; }
header p, time, footer, li span, dt, summary { color: var(--soft); font-size: .87rem; }
time { white-space: nowrap; font-weight: 400; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 6px 24px; margin: 0; }
dd { margin: 0; white-space: pre-line; }
ul { margin: 0; padding: 0; list-style: none; }
section > ul > li { display: flex; flex-wrap: wrap; gap: 2px 12px; padding: 8px 0; border-bottom: 1px solid var(--line); }
section > ul > li time { margin-left: auto; }
article { margin: 12px 0; padding: 12px 16px; border: 1px solid var(--line); border-radius: 8px; break-inside: avoid-page; }
article.inbound { background: var(--theirs); }
.files { margin-top: 8px; }
a { color: var(--link); }
footer { margin-top: 8px; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --ground: #fff; --theirs: #fff; --link: #000; }
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  details::details-content { content-visibility: visible; height: auto; }
}
`);
