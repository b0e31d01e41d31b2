import { useState } from 'react'
import type { SessionSummary } from '../../../shared/sync/messages.ts'
import { Button } from '../../components/button.tsx'
import { DevicesDialog } from './devices-dialog.tsx'

/** The way to the devices that hold copies. */
export function DevicesButton({ sessions }: { readonly sessions: readonly SessionSummary[] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button tone="quiet" onPress={() => setOpen(true)}>
        Appareils…
      </Button>
      {isOpen ? <DevicesDialog sessions={sessions} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
