import type { OccupancyReviewItem } from '../../../../shared/domain/state.ts'
import { Checkbox } from '../../../components/checkbox.tsx'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { situationLabels } from '../../dossier/labels.ts'
import { FreeTextField } from '../../free-text/free-text-field.tsx'
import { ActionButton } from '../actions/action-button.tsx'
import { proposeOpinion } from '../actions/opinion-actions.ts'
import { useDesk } from '../desk/desk-context.ts'
import { PanelStatus } from '../refusals/panel-status.tsx'
import { type OpinionDraft, opinionFor } from './opinion-draft.ts'
import './opinion-form.css'

const findings = [
  { value: 'yes', label: 'Constatée' },
  { value: 'no', label: 'Non constatée' },
] as const

/** What the commission finds, and the features of a dwelling that would suit the tenant. */
export function OpinionForm({ item }: { readonly item: OccupancyReviewItem }) {
  const { opinions, changeOpinion } = useDesk()
  const draft = opinionFor(opinions, item)
  const write = (fields: Partial<OpinionDraft>) =>
    changeOpinion({ item: item.id, draft: { ...draft, ...fields } })
  const isStarted = item.startedAt !== null
  return (
    <section className="opinion-form" aria-label="Avis de la commission">
      <div className="opinion-finding">
        <span>Situation de {situationLabels[item.review.situation]}</span>
        <ChoiceGroup
          label="Constat de la commission"
          choices={findings}
          value={draft.found}
          onChange={(found) => write({ found })}
        />
      </div>
      <NeedsFields draft={draft} write={write} />
      <PanelStatus panel="proposal" />
      <div className="opinion-foot">
        {isStarted ? null : <span className="text-soft">Appelez ce point pour proposer un avis.</span>}
        <ActionButton action={proposeOpinion} isKeyShown />
      </div>
    </section>
  )
}

interface NeedsFieldsProps {
  readonly draft: OpinionDraft
  readonly write: (fields: Partial<OpinionDraft>) => void
}

function NeedsFields({ draft, write }: NeedsFieldsProps) {
  return (
    <div className="opinion-needs">
      <FreeTextField
        label="Type adapté"
        hint="par exemple T2"
        value={draft.type}
        onChange={(type) => write({ type })}
      />
      <FreeTextField label="Surface adaptée (m²)" value={draft.area} onChange={(area) => write({ area })} />
      <FreeTextField
        label="Étage adapté"
        hint="par exemple rez-de-chaussée ou ascenseur"
        value={draft.floor}
        onChange={(floor) => write({ floor })}
      />
      <FreeTextField label="Secteur" value={draft.sector} onChange={(sector) => write({ sector })} />
      <Checkbox isSelected={draft.accessible} onChange={(accessible) => write({ accessible })}>
        Logement accessible
      </Checkbox>
      <Checkbox isSelected={draft.adviseOwnership} onChange={(adviseOwnership) => write({ adviseOwnership })}>
        Conseiller l’accession à la propriété
      </Checkbox>
    </div>
  )
}
