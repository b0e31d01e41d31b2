/** Twenty megabytes of the file as stored (contract 5.6). */
const sizeLimit = 20_000_000

/** True when the text's UTF-8 bytes are over the limit; most texts are judged by their length alone. */
export function isOverSize(text: string): boolean {
  if (text.length > sizeLimit) return true
  if (text.length * 3 <= sizeLimit) return false
  let bytes = 0
  for (const character of text) bytes += utf8Length(character.codePointAt(0) ?? 0)
  return bytes > sizeLimit
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
