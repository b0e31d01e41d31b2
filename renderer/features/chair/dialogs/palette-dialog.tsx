import { useState } from 'react'
import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components'
import { Dialog } from '../../../components/dialog.tsx'
import { Kbd } from '../../../components/kbd.tsx'
import { type Action, perform } from '../actions/action.ts'
import { allActions } from '../actions/all-actions.ts'
import { shownStroke } from '../actions/key-stroke.ts'
import { openPalette } from '../actions/screen-actions.ts'
import { useDesk } from '../desk/desk-context.ts'
import './palette.css'

/** Finds an action by its words and does it: what cannot be done now is listed with its reason. */
export function PaletteDialog() {
  const desk = useDesk()
  const [query, setQuery] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const close = () => desk.changeView({ type: 'close-dialog' })
  const run = (action: Action) => {
    close()
    perform(action, desk)
  }
  return (
    <Dialog title="Chercher une action" isOpen onClose={close}>
      <Autocomplete filter={contains} inputValue={query} onInputChange={setQuery}>
        <SearchField aria-label="Action cherchée" autoFocus className="palette-field">
          <Input className="field-input" placeholder="Clore le vote, déport, documents…" />
        </SearchField>
        <Menu
          className="palette-list"
          aria-label="Actions"
          items={paletteActions}
          renderEmptyState={() => 'Aucune action ne porte ces mots.'}
        >
          {(action) => (
            <MenuItem
              id={action.name}
              textValue={action.label}
              className="menu-item palette-item"
              isDisabled={action.obstacle(desk) !== null}
              onAction={() => run(action)}
            >
              <PaletteLine action={action} />
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  )
}

const paletteActions = allActions
  .filter((action) => action !== openPalette)
  .map((action) => ({ ...action, id: action.name }))

function PaletteLine({ action }: { readonly action: Action }) {
  const desk = useDesk()
  const obstacle = action.obstacle(desk)
  const key = action.keys[0]
  return (
    <>
      <span className="palette-words">
        {action.label}
        {obstacle === null ? null : <span className="menu-detail"> {obstacle}</span>}
      </span>
      {key === undefined ? null : (
        <span aria-hidden="true">
          <Kbd>{shownStroke(key)}</Kbd>
        </span>
      )}
    </>
  )
}
