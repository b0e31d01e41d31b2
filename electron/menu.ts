import { Menu, type MenuItemConstructorOptions } from 'electron'

export interface MenuActions {
  readonly loadExample: () => void
  readonly keepKey: () => void
  readonly showAbout: () => void
  /** The page's inspector; null in the delivered application. */
  readonly inspect: (() => void) | null
}

type Items = MenuItemConstructorOptions[]

/** The menu bar, in French. What the sitting itself needs is on the screen, not here. */
export function setMenu(actions: MenuActions): void {
  const template: Items = [
    { label: 'Fichier', submenu: fileItems(actions) },
    { label: 'Édition', submenu: editItems() },
    { label: 'Affichage', submenu: viewItems(actions) },
    { label: 'Aide', submenu: [{ id: 'about', label: 'À propos de CALEOL', click: actions.showAbout }] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function fileItems({ loadExample, keepKey }: MenuActions): Items {
  return [
    { id: 'load-example', label: 'Charger la séance d’exemple', click: loadExample },
    { id: 'keep-key', label: 'Enregistrer une copie de la clé des données…', click: keepKey },
    { type: 'separator' },
    { role: 'close', label: 'Fermer la fenêtre' },
    { role: 'quit', label: 'Quitter CALEOL' },
  ]
}

function editItems(): Items {
  return [
    { role: 'undo', label: 'Annuler' },
    { role: 'redo', label: 'Rétablir' },
    { type: 'separator' },
    { role: 'cut', label: 'Couper' },
    { role: 'copy', label: 'Copier' },
    { role: 'paste', label: 'Coller' },
    { role: 'selectAll', label: 'Tout sélectionner' },
  ]
}

function viewItems({ inspect }: MenuActions): Items {
  const items: Items = [
    { role: 'resetZoom', label: 'Taille normale' },
    { role: 'zoomIn', label: 'Agrandir' },
    { role: 'zoomOut', label: 'Réduire' },
    { type: 'separator' },
    { role: 'togglefullscreen', label: 'Plein écran' },
  ]
  if (inspect === null) return items
  return [...items, { type: 'separator' }, { label: 'Inspecter la page', click: inspect }]
}
