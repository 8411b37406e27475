/**
 * Which characters ink gives a meaning: character codes by name, and what a name is made of.
 *
 * Owns the ranges of letters that ink allows in names. Promises that the check costs one table
 * look-up for English text. Does not know what a name stands for.
 */

export const TAB = 9;
export const NEWLINE = 10;
export const RETURN = 13;
export const SPACE = 32;
export const BANG = 33;
export const QUOTE = 34;
export const HASH = 35;
export const DOLLAR = 36;
export const PERCENT = 37;
export const AMPERSAND = 38;
export const OPEN_PAREN = 40;
export const CLOSE_PAREN = 41;
export const STAR = 42;
export const PLUS = 43;
export const COMMA = 44;
export const DASH = 45;
export const DOT = 46;
export const SLASH = 47;
export const DIGIT_0 = 48;
export const DIGIT_9 = 57;
export const COLON = 58;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const CARET = 94;
export const OPEN_BRACE = 123;
export const BAR = 124;
export const CLOSE_BRACE = 125;
export const TILDE = 126;
export const BYTE_ORDER_MARK = 0xfeff;

// Beyond ASCII, as pairs (first, last): the ranges of ink 1.2. Greek, Cyrillic and Armenian have
// holes where Unicode has no letter; Latin-1 and Hebrew to Arabic are taken whole.
const NAME_RANGES = [
  0x0080, 0x024f, 0x0370, 0x0373, 0x0376, 0x0377, 0x0386, 0x0386, 0x0388, 0x038a, 0x038c, 0x038c,
  0x038e, 0x03a1, 0x03a3, 0x0481, 0x048a, 0x04ff, 0x0531, 0x0556, 0x0561, 0x0587, 0x058f, 0x06ff,
  0x3041, 0x3096, 0x30a0, 0x30fc, 0x4e00, 0x9fff, 0xac00, 0xd7af,
];

const ASCII_NAME = new Uint8Array(128);
for (const c of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_") {
  ASCII_NAME[c.charCodeAt(0)] = 1;
}

/** Whether a character may stand in a name. Digits may, also in front. */
export function isNameCharacter(c: number): boolean {
  if (c < 128) return ASCII_NAME[c] === 1;
  for (let i = 0; i < NAME_RANGES.length; i += 2) {
    if (c < (NAME_RANGES[i] as number)) return false;
    if (c <= (NAME_RANGES[i + 1] as number)) return true;
  }
  return false;
}

/** Whether a character is one of 0 to 9. */
export function isDigit(c: number): boolean {
  return c >= DIGIT_0 && c <= DIGIT_9;
}
