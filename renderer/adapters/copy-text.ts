/**
 * Puts a text on the clipboard; says whether it is there. By a selection rather than by the clipboard's own interface,
 * which asks for a permission that the desktop denies and for a secure context that a local address may lack.
 */
export async function copyText(document: Document, text: string): Promise<boolean> {
  const copied = new Promise<boolean>((resolve) => {
    const fill = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
      resolve(true)
    }
    document.addEventListener('copy', fill, { once: true })
    if (!document.execCommand('copy')) {
      document.removeEventListener('copy', fill)
      resolve(false)
    }
  })
  return copied
}
