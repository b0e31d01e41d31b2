import type { DocumentKind } from '../../shared/sync/messages.ts'
import type { ApplyOptions } from './commands/apply.ts'
import type { BackupOptions } from './commands/backup.ts'
import type { EraseOptions } from './commands/erase.ts'
import type { ImportOptions } from './commands/import.ts'
import type { RegisterOptions } from './commands/register.ts'
import type { ScoreOptions } from './commands/score.ts'
import type { SessionOptions } from './commands/state.ts'
import type { ArchiveOptions } from './commands/verify.ts'

export interface ExportOptions extends SessionOptions {
  readonly kind: DocumentKind
  readonly out: string
  readonly extras: readonly ('draft' | 'merged')[]
}

/** What the tool is asked, once its arguments are read. */
export type Order =
  | ({ readonly command: 'import' } & ImportOptions)
  | ({ readonly command: 'apply' } & ApplyOptions)
  | ({ readonly command: 'state' } & SessionOptions)
  | ({ readonly command: 'score' } & ScoreOptions)
  | ({ readonly command: 'export' } & ExportOptions)
  | ({ readonly command: 'verify' } & SessionOptions)
  | ({ readonly command: 'verify-archive' } & ArchiveOptions)
  | ({ readonly command: 'archive'; readonly out: string } & SessionOptions)
  | ({ readonly command: 'register' } & RegisterOptions)
  | ({ readonly command: 'backup' } & BackupOptions)
  | ({ readonly command: 'erase' } & EraseOptions)
