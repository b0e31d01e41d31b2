import { penaltyOfRefusal } from '../../../shared/domain/offer/refusal-consequences.ts'
import type { CandidateId, SessionState, VacancyItem } from '../../../shared/domain/state.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import { noBreakSpace } from '../dossier/format.ts'

interface QualificationEffectProps {
  readonly item: VacancyItem
  readonly candidate: CandidateId
  readonly justified: 'yes' | 'no' | null
}

/** What holding the refusal unjustified takes from the request, said before it is recorded. */
export function QualificationEffect({ item, candidate, justified }: QualificationEffectProps) {
  const { state } = useSitting()
  const file = item.candidates.find((one) => one.file.id === candidate)?.file
  if (file === undefined || justified !== 'no') return null
  const points = penaltyOfRefusal(state.grid, file, state.session.date)
  const words = effectText(points, state.grid)
  return <StatusMark status={points === 0 ? 'neutral' : 'watch'}>{words}</StatusMark>
}

function effectText(points: number, grid: SessionState['grid']): string {
  if (grid === null) return 'Sans effet sur la cotation : cette séance n’a pas de barème.'
  if (points === 0) {
    return 'Sans effet sur la cotation : le barème de la séance ne retire pas de points pour ce refus.'
  }
  return `La demande perdra ${points}${noBreakSpace}${points < 2 ? 'point' : 'points'} de cotation, selon le barème de la séance.`
}
