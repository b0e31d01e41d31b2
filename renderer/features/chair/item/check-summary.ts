import type { Check, CheckCode, CheckLevel } from '../../../../shared/domain/checks.ts'
import type { CandidateState } from '../../../../shared/domain/state.ts'
import type { Status } from '../../../components/status-mark.tsx'
import { formatList } from '../../dossier/format.ts'

/** One finding of the regularity guard in a few words, with the sentences it stands for. */
export interface CheckSummary {
  readonly code: CheckCode
  readonly status: Status
  readonly words: string
  readonly sentences: readonly string[]
}

const subjects: Readonly<Record<CheckCode, string>> = {
  'fewer-than-three': 'Nombre de candidatures',
  quorum: 'Quorum non atteint',
  'missing-registration-number': 'Numéro unique absent',
  'registration-expired': 'Demande à renouveler',
  'registration-format': 'Numéro unique à vérifier',
  'over-ceiling': 'Plafond dépassé',
  'no-ceiling': 'Plafond inconnu',
  'provisional-ceilings': 'Plafonds provisoires',
  'provisional-rejection': 'Rejet sur plafond provisoire',
  'missing-documents': 'Pièces manquantes',
  'same-household-twice': 'Présenté deux fois',
  'ranked-first-elsewhere': 'Déjà premier ailleurs',
  'effort-rate-high': 'Taux d’effort élevé',
  'remainder-low': 'Reste à vivre faible',
  'over-occupied': 'Logement trop petit',
  'under-occupied': 'Logement grand',
  'score-order': 'Ordre de cotation',
  'protected-household': 'Ménage protégé',
}

const statuses: Readonly<Record<CheckLevel, Status>> = { error: 'blocks', warning: 'watch', info: 'neutral' }

/** The findings of a dwelling, one summary a code, gravest first, with the letters of the candidates concerned. */
export function checkSummaries(
  checks: readonly Check[],
  candidates: readonly CandidateState[],
): readonly CheckSummary[] {
  const codes = [...new Set(checks.map(({ code }) => code))]
  return codes.map((code) => {
    const found = checks.filter((check) => check.code === code)
    const letters = found.flatMap(({ candidate }) => letterOf(candidates, candidate))
    return {
      code,
      status: statuses[found[0]?.level ?? 'info'],
      words: letters.length === 0 ? subjects[code] : `${subjects[code]} (${formatList(letters)})`,
      sentences: found.map(({ message }) => message),
    }
  })
}

function letterOf(candidates: readonly CandidateState[], id: string | undefined): readonly string[] {
  const letter = candidates.find(({ file }) => file.id === id)?.file.letter
  return letter === undefined ? [] : [letter]
}
