import { sha256Hex } from '../../shared/util/sha256.ts'

/** Below this many texts the browser's own hashes, which answer late, are no quicker than ours. */
const worthwhile = 64

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** SHA-256 of each text, in lower-case hexadecimal: by the browser when there are many, outside the page's thread. */
export async function hashAll(texts: readonly string[]): Promise<readonly string[]> {
  if (texts.length < worthwhile) return texts.map(sha256Hex)
  const encoder = new TextEncoder()
  const digests = texts.map((text) => crypto.subtle.digest('SHA-256', encoder.encode(text)))
  return (await Promise.all(digests)).map(hexOf)
}

function hexOf(digest: ArrayBuffer): string {
  let text = ''
  for (const byte of new Uint8Array(digest)) text += hexOfByte[byte]
  return text
}
