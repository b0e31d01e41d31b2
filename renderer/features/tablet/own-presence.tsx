import { useState } from 'react'
import { seatOf, statusOf } from '../../../shared/domain/attendance/selectors.ts'
import type { SeatId } from '../../../shared/domain/state.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { Button } from '../../components/button.tsx'
import { presenceText } from './presence.ts'
import { PresenceDialog } from './presence-dialog.tsx'

/** The member's own line of the attendance sheet, and the way to change it. */
export function OwnPresence({ seat }: { readonly seat: SeatId }) {
  const { state } = useSitting()
  const [isOpen, setOpen] = useState(false)
  const own = seatOf(state, seat)
  if (own === undefined) return null
  return (
    <>
      <Button onPress={() => setOpen(true)} icon="people">
        {presenceText(statusOf(state, seat), own.holder.title)}
      </Button>
      <PresenceDialog seat={own} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
