/** True when a text takes more UTF-8 bytes than the limit; most texts are judged by their length alone. */
export function isOverSize(text: string, limit: number): boolean {
  if (text.length > limit) return true
  if (text.length * 3 <= limit) return false
  let bytes = 0
  for (const character of text) bytes += utf8Length(character.codePointAt(0) ?? 0)
  return bytes > limit
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
