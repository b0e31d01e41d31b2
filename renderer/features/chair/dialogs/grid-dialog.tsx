import { orderSentences } from '../../../../shared/domain/score/order-sentences.ts'
import type { Item, SessionState } from '../../../../shared/domain/state.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { GridView } from '../../dossier/grid-view.tsx'
import { itemNumber } from '../../dossier/numbering.ts'
import { frozenText } from '../../dossier/score-facts.ts'
import { useCalmDesk } from '../desk/desk-context.ts'

/** Why the candidates of this dwelling stand in this order, then the grid that says so. */
export function GridDialog() {
  const { state, item, changeView } = useCalmDesk()
  const close = () => changeView({ type: 'close-dialog' })
  if (state.grid === null) return null
  return (
    <Dialog
      title="Barème de cotation"
      isOpen
      onClose={close}
      width="wide"
      content="reading"
      footer={<Button onPress={close}>Fermer le barème</Button>}
    >
      {item === null ? null : <OrderOf state={state} item={item} />}
      <GridView grid={state.grid} />
    </Dialog>
  )
}

function OrderOf({ state, item }: { readonly state: SessionState; readonly item: Item }) {
  const sentences = orderSentences(state, item, 'labels')
  const frozen = frozenText(state)
  const title = `Ordre affiché pour ${itemNumber(state, item)}`
  if (sentences.length === 0) return frozen === '' ? null : <p>{frozen}.</p>
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {frozen === '' ? null : <p className="text-soft">{frozen}.</p>}
      <ul className="order-sentences">
        {sentences.map(({ before, sentence }) => (
          <li key={before}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
