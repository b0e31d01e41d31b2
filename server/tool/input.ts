import { readFile } from 'node:fs/promises'

/** The text of a file the user named, or the reason it cannot be read, in French. */
export type TextRead =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly message: string }

export async function readText(file: string): Promise<TextRead> {
  try {
    return { kind: 'text', text: await readFile(file, 'utf8') }
  } catch (error) {
    if (!isFileError(error)) throw error
    return {
      kind: 'unreadable',
      message: `Le fichier ne peut pas être lu (${error.code}) : vérifiez son chemin.`,
    }
  }
}

function isFileError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
