import { StatusMark } from '../components/status-mark.tsx'
import { useSync } from './sync-context.ts'
import { syncWords } from './sync-words.ts'
import { useLasting } from './use-lasting.ts'

/** A command is usually answered well within this. */
const patience = 1000

/** Whether what is entered reaches the hub; read aloud when it changes. */
export function SyncStatus() {
  const sync = useSync()
  const isLate = useLasting(sync.waiting > 0, patience)
  const { status, words } = syncWords(isLate ? sync : { ...sync, waiting: 0 })
  return (
    <span role="status" className="sync-status">
      <StatusMark status={status}>{words}</StatusMark>
    </span>
  )
}
