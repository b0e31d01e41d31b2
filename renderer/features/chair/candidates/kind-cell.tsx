import type { DecisionKind } from '../../../../shared/domain/decision/types.ts'
import type { CandidateState } from '../../../../shared/domain/state.ts'
import { Select } from '../../../components/select.tsx'
import { decisionLabels } from '../../dossier/labels.ts'
import { applicantsName } from '../../dossier/names.ts'
import { choiceOf, chooseKind } from '../draft/draft.ts'
import { useDraft } from './use-draft.ts'

const kinds: readonly DecisionKind[] = ['allocated', 'conditional', 'not-allocated', 'inadmissible']
const shortLabels: Readonly<Record<DecisionKind, string>> = {
  ...decisionLabels,
  conditional: 'Sous condition',
}
const options = kinds.map((value) => ({ value, label: shortLabels[value] }))

/** What is decided of a candidate: chosen while it is weighed, read afterwards. */
export function KindCell({ candidate }: { readonly candidate: CandidateState }) {
  const desk = useDraft()
  if (desk === null) return null
  if (candidate.withdrawn !== null) return <span className="text-soft">Retirée de l’ordre du jour</span>
  const { kind } = choiceOf(desk.draft, candidate.file.id)
  if (!desk.isOpen) return <strong>{kind === null ? 'Aucune décision' : decisionLabels[kind]}</strong>
  return (
    <Select
      label={`Décision pour ${applicantsName(candidate.file)}`}
      isLabelHidden
      size="small"
      options={options}
      value={kind}
      placeholder="Décider…"
      onChange={(chosen) => desk.edit(chooseKind(desk.draft, candidate.file.id, chosen))}
    />
  )
}
