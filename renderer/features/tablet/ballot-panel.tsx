import type { SeatId } from '../../../shared/domain/state.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { BallotSlipForm } from './ballot-slip-form.tsx'
import { ballotSlips } from './ballots.ts'

/**
 * The ballots to cast now, under whatever page is read: a vote must not be missed by looking elsewhere. A ballot may be
 * changed until the vote is closed.
 */
export function BallotPanel({ seat }: { readonly seat: SeatId }) {
  const { state, confirmed, pending } = useSitting()
  const slips = ballotSlips({ state, confirmed, pending }, seat)
  return (
    <section className="tablet-ballots" aria-label="Vote" aria-live="polite">
      {slips.map((slip) => (
        <BallotSlipForm key={`${slip.item}/${slip.seat}`} slip={slip} />
      ))}
    </section>
  )
}
