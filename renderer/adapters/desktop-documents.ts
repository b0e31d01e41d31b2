import type { DesktopBridge } from '../../shared/ipc/channels.ts'
import type { DocumentDesk } from '../app/document-desk.ts'

/** On the desktop the user chooses where a PDF goes; the system's own viewer opens it from there. */
export function desktopDocuments(bridge: DesktopBridge): DocumentDesk {
  return {
    open: null,
    save: async ({ name, base64 }) => {
      const answer = await bridge.invoke('saveDocument', { name, base64 })
      if (answer.kind !== 'failure') return answer
      return { kind: 'failed', message: 'L’enregistrement n’a pas abouti. Recommencez.' }
    },
  }
}
