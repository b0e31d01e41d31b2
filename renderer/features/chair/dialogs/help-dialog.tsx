import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { Kbd } from '../../../components/kbd.tsx'
import { type ActionGroup, actionGroups } from '../actions/action.ts'
import { shownStroke } from '../actions/key-stroke.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { helpLines } from './help-lines.ts'
import './help.css'

const titles: Readonly<Record<ActionGroup, string>> = {
  navigation: 'Se déplacer',
  decision: 'Décider',
  vote: 'Voter',
  members: 'Membres',
  session: 'Séance',
  screen: 'Écran',
}

/** Every key of the chair's screen, read from the actions themselves. */
export function HelpDialog() {
  const { changeView } = useCalmDesk()
  const close = () => changeView({ type: 'close-dialog' })
  return (
    <Dialog
      title="Aide du clavier"
      isOpen
      onClose={close}
      width="wide"
      footer={<Button onPress={close}>Fermer l’aide</Button>}
    >
      <p>
        Ces touches agissent hors des champs de texte. Pendant un vote, P, C, A et N saisissent les bulletins.
      </p>
      <div className="help-groups">
        {actionGroups.map((group) => (
          <HelpGroup key={group} group={group} />
        ))}
      </div>
    </Dialog>
  )
}

function HelpGroup({ group }: { readonly group: ActionGroup }) {
  const lines = helpLines(group)
  if (lines.length === 0) return null
  return (
    <section aria-label={titles[group]}>
      <h3>{titles[group]}</h3>
      <dl className="help-lines">
        {lines.map(({ label, keys }) => (
          <div key={label} className="help-line">
            <dt>{label}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key}>{shownStroke(key)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
