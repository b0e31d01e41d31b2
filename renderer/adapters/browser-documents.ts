import type { DocumentDesk, MadeFile } from '../app/document-desk.ts'
import { pdfBlob } from './pdf-blob.ts'

/** Long enough for the browser to have read the file; the address is worth nothing outside this page. */
const addressLife = 60_000

/** In a browser a PDF opens in a tab of its own, or goes to the folder of downloads. */
export function browserDocuments(window: Window): DocumentDesk {
  return {
    open: (file) => {
      window.open(addressOf(file), '_blank', 'noopener')
    },
    save: async (file) => {
      const link = window.document.createElement('a')
      link.href = addressOf(file)
      link.download = file.name
      link.click()
      return { kind: 'saved' }
    },
  }
}

function addressOf(file: MadeFile): string {
  const address = URL.createObjectURL(pdfBlob(file.base64))
  setTimeout(() => URL.revokeObjectURL(address), addressLife)
  return address
}
