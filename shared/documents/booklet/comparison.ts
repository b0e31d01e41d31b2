import type { Block, Cell, Column } from '../document.ts'
import {
  adequacy,
  type Compared,
  effort,
  householdSize,
  incomeAgainstCeiling,
  missingDocuments,
  priority,
  remainder,
  score,
  seniority,
} from './candidate-facts.ts'

/** The same questions asked of every candidate, in the order of the screen. */
const questions: readonly { readonly label: string; readonly answer: (one: Compared) => string }[] = [
  { label: 'Ménage', answer: householdSize },
  { label: 'Ressources', answer: incomeAgainstCeiling },
  { label: 'Taux d’effort', answer: effort },
  { label: 'Reste à vivre', answer: remainder },
  { label: 'Ancienneté', answer: seniority },
  { label: 'Cotation', answer: score },
  { label: 'Priorité', answer: priority },
  { label: 'Pièces manquantes', answer: missingDocuments },
  { label: 'Adéquation', answer: adequacy },
]

/** Candidates in columns while they fit, in rows beyond five; a question that nobody answers is left out. */
export function comparison(compared: readonly Compared[]): Block {
  const asked = questions.filter(({ answer }) => compared.some((one) => answer(one) !== ''))
  return compared.length > 5 ? inRows(compared, asked) : inColumns(compared, asked)
}

type Questions = typeof questions

function inColumns(compared: readonly Compared[], asked: Questions): Block {
  const candidates = compared.map((one): Column => ({ title: titleOf(one), width: 'rest', align: 'left' }))
  return {
    kind: 'table',
    caption: '',
    look: 'compared',
    columns: [{ title: '', width: { points: 62 }, align: 'left' }, ...candidates],
    rows: asked.map(({ label, answer }): readonly Cell[] => [
      label,
      ...compared.map((one) => answer(one) || '–'),
    ]),
  }
}

/** Enough to place each candidate; the rest is on its own page. */
function inRows(compared: readonly Compared[], asked: Questions): Block {
  const kept = asked.filter(({ label }) =>
    ['Ménage', 'Taux d’effort', 'Ancienneté', 'Cotation', 'Priorité'].includes(label),
  )
  return {
    kind: 'table',
    caption: '',
    look: 'ruled',
    columns: [
      { title: 'Demande', width: 'rest', align: 'left' },
      ...kept.map(({ label }): Column => ({ title: label, width: 'rest', align: 'left' })),
    ],
    rows: compared.map((one): readonly Cell[] => [
      titleOf(one),
      ...kept.map(({ answer }) => answer(one) || '–'),
    ]),
  }
}

function titleOf({ candidate }: Compared): string {
  return `${candidate.file.letter} · ${candidate.file.applicants.map(({ lastName }) => lastName.toUpperCase()).join(' et ')}`
}
