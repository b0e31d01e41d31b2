import { app, dialog } from 'electron'

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
  const kind = error instanceof Error ? error.name : 'Error'
  dialog.showErrorBox(
    'CALEOL doit fermer',
    `Une erreur inattendue s’est produite (${kind}). Tout ce qui a été enregistré est conservé : relancez l’application.`,
  )
  app.exit(1)
}
