import { useState } from 'react'
import { Form } from 'react-aria-components'
import {
  categoryLabels,
  type Term,
  termCategory,
  term as termShape,
} from '../../../shared/domain/free-text/term.ts'
import { Button } from '../../components/button.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { capitalised } from '../dossier/format.ts'

interface TermFormProps {
  readonly initial: Term
  readonly onSave: (term: Term) => Promise<void>
  readonly onCancel: () => void
}

const categories = termCategory.options.map((value) => ({ value, label: capitalised(categoryLabels[value]) }))

/** One word of the list: its forms, what it touches, why, and what to write instead. */
export function TermForm({ initial, onSave, onCancel }: TermFormProps) {
  const [written, setWritten] = useState(initial)
  const read = termShape.safeParse(written)
  const write = (part: Partial<Term>) => setWritten({ ...written, ...part })
  return (
    <Form
      className="term-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (read.success) void onSave(read.data)
      }}
    >
      <TextField
        label="Mot"
        hint="Ses formes se séparent par une barre : handicapé / handicapée. Accents, majuscules et pluriels sont reconnus."
        value={written.term}
        onChange={(term) => write({ term })}
        maxLength={200}
        isRequired
        autoFocus
      />
      <Select
        label="Touche à"
        options={categories}
        value={written.category}
        onChange={(category) => write({ category })}
      />
      <TextField
        label="Pourquoi l’éviter"
        value={written.why}
        onChange={(why) => write({ why })}
        lines={2}
        maxLength={300}
        isRequired
      />
      <TextField
        label="Écrire plutôt"
        hint="Laissez vide pour proposer de retirer le mot."
        value={written.better}
        onChange={(better) => write({ better })}
        maxLength={200}
      />
      <div className="term-form-acts">
        <Button onPress={onCancel}>Annuler</Button>
        <Button type="submit" tone="primary" isDisabled={!read.success}>
          Enregistrer le mot
        </Button>
      </div>
    </Form>
  )
}
