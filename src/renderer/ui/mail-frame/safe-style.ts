/**
 * Style sheets and style attributes without anything that could reach out or cover the message. The frame's policy blocks
 * such requests as well; this keeps a broken policy from being the only wall.
 */
export function safeStyleSheet(css: string): string {
  return withoutReach(
    plain(css)
      .replaceAll(/@(?:import|charset|namespace)\b[^;{}]*;?/giu, '')
      .replaceAll(/@font-face\s*\{[^}]*\}?/giu, ''),
  );
}

/** Declarations of a style attribute, each dropped whole when it reaches out. */
export function safeDeclarations(style: string): string {
  return plain(style)
    .split(';')
    .filter((declaration) => !reaches(declaration) && !leavesItsPlace(declaration))
    .join(';')
    .trim();
}

const names = 'url|src|image|image-set|-webkit-image-set|cross-fade|element|paint|expression|attr';
const reaching = new RegExp(`\\b(?:${names})\\s*\\(`, 'iu');

function reaches(declaration: string): boolean {
  return reaching.test(declaration) || /^\s*(?:behavior|-moz-binding)\s*:/iu.test(declaration);
}

/** `position: fixed` and the like would let a message draw over what the window says about it. */
function leavesItsPlace(declaration: string): boolean {
  return /^\s*position\s*:\s*(?:fixed|sticky|absolute)/iu.test(declaration);
}

function withoutReach(css: string): string {
  const kept = css.replaceAll(/[^;{}]+/gu, (piece, start: number) => {
    const isSelector = css[start + piece.length] === '{';
    return !isSelector && (reaches(piece) || leavesItsPlace(piece)) ? '' : piece;
  });
  // Where braces do not close, a browser may see declarations where this does not: there a name that is none takes their place.
  return kept.replaceAll(new RegExp(`\\b(?:${names})\\s*\\(`, 'giu'), 'none(');
}

/** Comments and escaped letters hide names from a search (`u\72l(`, or `ur` and `l(` around a comment): both are resolved first. */
function plain(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/gu, '')
    .replaceAll(/<!--|-->/gu, '')
    .replaceAll(/\\([0-9a-f]{1,6})\s?/giu, (_, hex: string) => letter(Number.parseInt(hex, 16)))
    .replaceAll(/\\([g-z(])/giu, '$1');
}

// Only what can be part of a name; anything else could end a string or a block that was closed before.
function letter(code: number): string {
  const character = code > 0x20 && code < 0x7f ? String.fromCharCode(code) : '';
  return /[\w(-]/u.test(character) ? character : '';
}
