import { join } from 'node:path'
import { app } from 'electron'

/** Where the application's own files lie: beside this bundle, inside the archive once packaged. */
const bundle = import.meta.dirname

export const bundled = {
  preload: join(bundle, 'preload.cjs'),
  page: join(bundle, '../renderer'),
  lists: join(bundle, 'lists'),
  example: join(bundle, 'lists/examples/seance-chaumont.json'),
} as const

/** Where this user's data lie. */
export function userPlaces() {
  const root = app.getPath('userData')
  return {
    data: join(root, 'data'),
    replica: join(root, 'replica'),
    log: join(root, 'logs', 'caleol.log'),
    settings: join(root, 'settings.json'),
    /** The desk's name, in its settings too. */
    name: join(root, 'data', 'desk.json'),
    /** The organisation's own lists, when it keeps some. */
    lists: join(root, 'lists'),
    key: join(root, 'key.sealed'),
    windows: join(root, 'windows.json'),
  } as const
}
