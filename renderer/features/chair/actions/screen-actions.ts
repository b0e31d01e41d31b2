import type { Action } from './action.ts'
import { firstObstacle, noObstacle, notDecided, onItem, whileOpen, withItem } from './obstacles.ts'

/** Turns the right pane to the attendance sheet and back. */
export const showAttendance: Action = {
  name: 'show-attendance',
  label: 'Feuille de présence',
  group: 'members',
  keys: ['p'],
  obstacle: noObstacle,
  run: ({ view, changeView }) =>
    changeView({ type: 'show-pane', pane: view.pane === 'attendance' ? 'sitting' : 'attendance' }),
}

export const recordRecusal: Action = {
  name: 'record-recusal',
  label: 'Enregistrer un déport',
  group: 'members',
  keys: ['d'],
  obstacle: firstObstacle(whileOpen, onItem, notDecided),
  run: (desk) =>
    withItem(desk, (item) =>
      desk.changeView({ type: 'open-dialog', dialog: { kind: 'recusals', item: item.id } }),
    ),
}

export const openProjection: Action = {
  name: 'open-projection',
  label: 'Projeter',
  group: 'screen',
  keys: [],
  obstacle: noObstacle,
  run: ({ doors }) => doors.onOpenProjection(),
}

export const showDocuments: Action = {
  name: 'show-documents',
  label: 'Documents',
  group: 'screen',
  keys: [],
  obstacle: noObstacle,
  run: ({ doors }) => doors.onShowDocuments(),
}

export const showCodes: Action = {
  name: 'show-codes',
  label: 'Codes des membres',
  group: 'screen',
  keys: [],
  obstacle: noObstacle,
  run: ({ doors }) => doors.onShowCodes(),
}

export const showGrid: Action = {
  name: 'show-grid',
  label: 'Barème',
  group: 'screen',
  keys: [],
  obstacle: ({ state }) => (state.grid === null ? 'Cette séance n’a pas de barème de cotation.' : null),
  run: ({ changeView }) => changeView({ type: 'open-dialog', dialog: { kind: 'grid' } }),
}

export const openPalette: Action = {
  name: 'open-palette',
  label: 'Chercher une action',
  group: 'screen',
  keys: ['Ctrl+k'],
  obstacle: noObstacle,
  run: ({ changeView }) => changeView({ type: 'open-dialog', dialog: { kind: 'palette' } }),
}

export const openHelp: Action = {
  name: 'open-help',
  label: 'Aide du clavier',
  group: 'screen',
  keys: ['?'],
  obstacle: noObstacle,
  run: ({ changeView }) => changeView({ type: 'open-dialog', dialog: { kind: 'help' } }),
}

export const memberActions: readonly Action[] = [showAttendance, recordRecusal]
export const screenActions: readonly Action[] = [
  openProjection,
  showDocuments,
  showCodes,
  showGrid,
  openPalette,
  openHelp,
]
