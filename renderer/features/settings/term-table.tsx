import { useState } from 'react'
import { categoryLabels, type Term } from '../../../shared/domain/free-text/term.ts'
import { counted } from '../../../shared/domain/naming.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { VisuallyHidden } from '../../components/visually-hidden.tsx'
import { capitalised } from '../dossier/format.ts'
import { type PlacedTerm, soughtTerms } from './term-list.ts'

interface TermTableProps {
  readonly terms: readonly Term[]
  readonly onEdit: (placed: PlacedTerm) => void
  readonly onRemove: (place: number) => void
}

/** The list, with what it is searched for. */
export function TermTable({ terms, onEdit, onRemove }: TermTableProps) {
  const [sought, setSought] = useState('')
  const found = soughtTerms(terms, sought)
  return (
    <>
      <TextField label="Chercher un mot" type="search" value={sought} onChange={setSought} maxLength={60} />
      <p role="status">{counted(found.length, 'mot', 'mots')}</p>
      <DataTable caption="Mots à éviter">
        <thead>
          <tr>
            <th scope="col">Mot et ses formes</th>
            <th scope="col">Touche à</th>
            <th scope="col">Écrire plutôt</th>
            <th scope="col">
              <VisuallyHidden>Modifier</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map((placed) => (
            <TermRow key={placed.place} placed={placed} onEdit={onEdit} onRemove={onRemove} />
          ))}
        </tbody>
      </DataTable>
    </>
  )
}

interface TermRowProps extends Omit<TermTableProps, 'terms'> {
  readonly placed: PlacedTerm
}

function TermRow({ placed, onEdit, onRemove }: TermRowProps) {
  const { term, category, better } = placed.term
  return (
    <tr>
      <th scope="row" className="term-words">
        {term}
      </th>
      <td>{capitalised(categoryLabels[category])}</td>
      <td>{better === '' ? 'à retirer' : better}</td>
      <td>
        <div className="term-acts">
          <Button size="small" tone="quiet" aria-label={`Modifier ${term}`} onPress={() => onEdit(placed)}>
            Modifier
          </Button>
          <IconButton
            icon="close"
            label={`Retirer ${term} de la liste`}
            onPress={() => onRemove(placed.place)}
          />
        </div>
      </td>
    </tr>
  )
}
