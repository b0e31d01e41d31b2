/** A key as `KeyboardEvent.key` names it, lower-case for letters, with `Ctrl+` and `Shift+` before it where pressed. */
export type KeyStroke = string

/** What a key handler reads of a keyboard event. */
export interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** The stroke of a pressed key; Command counts as Ctrl. Null with Alt, which belongs to the system. */
export function strokeOf(pressed: PressedKey): KeyStroke | null {
  if (pressed.altKey) return null
  const isModified = pressed.ctrlKey || pressed.metaKey
  const isLetter = /^\p{Letter}$/u.test(pressed.key)
  const key = isLetter ? pressed.key.toLowerCase() : pressed.key
  // Shift is part of how a sign is typed (?, digits on a French keyboard) and only means something with a letter.
  const shift = pressed.shiftKey && isLetter ? 'Shift+' : ''
  return `${isModified ? 'Ctrl+' : ''}${shift}${key}`
}

/** The digit typed, 0 to 9, also on a French keyboard where the top row gives signs without Shift. */
export function digitOf(code: string): number | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  return digit === undefined ? null : Number(digit)
}

const shownKeys: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page ↑',
  PageDown: 'Page ↓',
  ' ': 'Espace',
  Enter: 'Entrée',
  Escape: 'Échap',
  Shift: 'Maj',
}

/** How a stroke is written for people: `Ctrl+Z`, `Espace`, `←`. */
export function shownStroke(stroke: KeyStroke): string {
  return stroke
    .split(/(?<=[a-z])\+/i)
    .map((part) => shownKeys[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+')
}
