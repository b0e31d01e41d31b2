import { UnknownEvent } from '../../shared/domain/unknown-event.ts'
import { BrokenJournal } from '../../shared/journal/broken-journal.ts'
import { KeyUnavailable } from '../keys/key-file.ts'
import type { ToolError } from './output.ts'

/** What the files or the data of a run refuse, in French; null for a fault of ours. No path and no content is told. */
export function refusalOf(error: unknown): ToolError | null {
  if (error instanceof BrokenJournal) {
    const message = `Le journal de cette séance ne se vérifie plus à partir de la position ${error.firstBroken} : rien ne peut en être fait. Reprenez une sauvegarde.`
    return { code: 'broken-journal', message }
  }
  if (error instanceof UnknownEvent) {
    const message =
      'Cette séance a été tenue avec une version plus récente de l’application : mettez celle-ci à jour.'
    return { code: 'update-needed', message }
  }
  if (error instanceof KeyUnavailable) return { code: 'key-unavailable', message: error.message }
  return error instanceof Error ? (refusalOfSystem(error) ?? refusalOf(error.cause)) : null
}

function refusalOfSystem(error: Error): ToolError | null {
  if (!('code' in error) || typeof error.code !== 'string') return null
  if (error.code === 'ERR_SQLITE_ERROR') {
    const message =
      'La base du dossier de données ne peut pas être utilisée : vérifiez le dossier et ses droits.'
    return { code: 'unusable-data', message }
  }
  if (!('syscall' in error)) return null
  const message = `Un fichier ou un dossier ne peut pas être écrit (${error.code}) : vérifiez son chemin et ses droits.`
  return { code: 'unusable-file', message }
}
