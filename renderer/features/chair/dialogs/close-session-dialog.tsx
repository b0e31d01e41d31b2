import type { Item, SessionState } from '../../../../shared/domain/state.ts'
import { dwellingOf } from '../../../../shared/domain/vacancy/selectors.ts'
import { StatusMark } from '../../../components/status-mark.tsx'
import { itemNumber } from '../../dossier/numbering.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { AskDialog } from './ask-dialog.tsx'
import { useAsk } from './use-ask.ts'

/** Ends the sitting; what is not decided is said before, because the minutes will say it was not examined. */
export function CloseSessionDialog() {
  const { state } = useCalmDesk()
  const ask = useAsk()
  const left = state.items.filter((item) => item.adopted === null)
  return (
    <AskDialog
      title="Lever la séance"
      confirmLabel="Lever la séance"
      tone={left.length === 0 ? 'primary' : 'danger'}
      ask={ask}
      isReady
      onConfirm={() => ask.ask({ type: 'CloseSession' })}
    >
      {left.length === 0 ? (
        <StatusMark status="met">L’ordre du jour est épuisé.</StatusMark>
      ) : (
        <LeftItems state={state} items={left} />
      )}
      <p>Une fois la séance levée, plus aucune décision n’est prise. Il reste à signer le procès-verbal.</p>
    </AskDialog>
  )
}

function LeftItems({ state, items }: { readonly state: SessionState; readonly items: readonly Item[] }) {
  return (
    <>
      <StatusMark status="watch">Ces points seront portés comme non examinés.</StatusMark>
      <ul className="left-items">
        {items.map((item) => (
          <li key={item.id}>
            {itemNumber(state, item)}, {dwellingOf(item).reference}, {dwellingOf(item).commune}
          </li>
        ))}
      </ul>
    </>
  )
}
