import { app, dialog } from 'electron'
import { UnreadableList } from '../server/adapters/reference-lists.ts'
import { KeyUnavailable } from '../server/keys/key-file.ts'

/** A fault that nobody caught: reported, then the application ends rather than go on in a state unknown. */
export function endOnFault(onFault: (error: unknown) => void): void {
  const end = (error: unknown) => {
    onFault(error)
    tellFatal(error)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}

/** Says to the user that the application cannot go on, and ends it. Nothing that was acknowledged is lost. */
export function tellFatal(error: unknown): void {
  dialog.showErrorBox('CALEOL doit fermer', advice(error))
  app.exit(1)
}

function advice(error: unknown): string {
  if (error instanceof UnreadableList) {
    return `La liste ${error.list} ne peut pas être lue. Corrigez-la ou remettez celle qui est livrée, puis relancez l’application.`
  }
  if (error instanceof KeyUnavailable) return error.message
  const kind = error instanceof Error ? error.name : 'Error'
  return `Une erreur inattendue s’est produite (${kind}). Tout ce qui a été enregistré est conservé : relancez l’application.`
}
