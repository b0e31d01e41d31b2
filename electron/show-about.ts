import { app, dialog } from 'electron'

export function showAbout(): void {
  void dialog.showMessageBox({
    type: 'info',
    title: 'À propos de CALEOL',
    message: `CALEOL ${app.getVersion()}`,
    detail: 'La séance de la commission d’attribution des logements.\nLogiciel libre, licence Apache 2.0.',
    buttons: ['Fermer'],
  })
}
