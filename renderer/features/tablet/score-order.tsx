import { useState } from 'react'
import { orderSentences } from '../../../shared/domain/score/order-sentences.ts'
import type { ScoringGrid } from '../../../shared/domain/session/reference-lists.ts'
import type { Item } from '../../../shared/domain/state.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { GridView } from '../dossier/grid-view.tsx'
import { frozenText } from '../dossier/score-facts.ts'

/** Why the candidates stand in this order, by category of criteria, and the grid; nothing without one. */
export function ScoreOrder({ item }: { readonly item: Item }) {
  const { state } = useSitting()
  if (state.grid === null) return null
  const frozen = frozenText(state)
  return (
    <section className="tablet-order" aria-labelledby="tablet-order">
      <div className="tablet-order-head">
        <h3 id="tablet-order">Ordre affiché</h3>
        {frozen === '' ? null : <p className="text-soft">{frozen}</p>}
        <GridButton grid={state.grid} />
      </div>
      <ul className="tablet-order-lines">
        {orderSentences(state, item, 'categories').map(({ before, sentence }) => (
          <li key={before}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

function GridButton({ grid }: { readonly grid: ScoringGrid }) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button tone="quiet" size="small" onPress={() => setOpen(true)}>
        Barème
      </Button>
      <Dialog
        title="Barème de cotation"
        isOpen={isOpen}
        onClose={close}
        width="wide"
        content="reading"
        footer={<Button onPress={close}>Fermer le barème</Button>}
      >
        <GridView grid={grid} />
      </Dialog>
    </>
  )
}
