import type { Check, CheckCode, CheckLevel } from '../../../../shared/domain/checks.ts'
import { findingRules } from '../../../../shared/domain/finding/rules.ts'
import { keyOf } from '../../../../shared/domain/finding/selectors.ts'
import type { FindingKey } from '../../../../shared/domain/finding/types.ts'
import type { CandidateState, VacancyItem } from '../../../../shared/domain/state.ts'
import { withFrenchSpaces } from '../../../../shared/util/french-spaces.ts'
import type { Status } from '../../../components/status-mark.tsx'
import { formatList } from '../../dossier/format.ts'

/** One finding, ready to be shown: what it says, what to do, and whether the commission may pass over it. */
export interface ShownFinding {
  readonly key: string
  readonly finding: FindingKey
  readonly sentence: string
  /** `Empêche le vote`, `À régulariser`, `À surveiller` or `À savoir`. */
  readonly weight: string
  readonly cure: string
  readonly mayBeAccepted: boolean
  /** The reason for which the commission passed over it, or null. */
  readonly accepted: string | null
}

/** The findings of one code in a few words. */
export interface CheckSummary {
  readonly code: CheckCode
  readonly status: Status
  readonly words: string
  readonly findings: readonly ShownFinding[]
}

/** What each check is about, in a few words. */
const findingSubjects: Readonly<Record<CheckCode, string>> = {
  'fewer-than-three': 'Nombre de candidatures',
  quorum: 'Quorum non atteint',
  'missing-registration-number': 'Numéro unique absent',
  'registration-expired': 'Demande à renouveler',
  'registration-format': 'Numéro unique à vérifier',
  'renewal-before-lease': 'À renouveler avant le bail',
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
  'reservation-passed-by': 'Réservataire dépassé',
  'exception-unfounded': 'Exception non établie',
  'person-twice': 'Une personne, deux sièges',
  'protected-household': 'Ménage protégé',
}

const statuses: Readonly<Record<CheckLevel, Status>> = { error: 'blocks', warning: 'watch', info: 'neutral' }

const weights: Readonly<Record<CheckLevel, string>> = {
  error: 'À régulariser',
  warning: 'À surveiller',
  info: 'À savoir',
}

/** The findings of a dwelling, one summary a code, gravest first, with the letters of the candidates concerned. */
export function checkSummaries(
  checks: readonly Check[],
  candidates: readonly CandidateState[],
): readonly CheckSummary[] {
  const codes = [...new Set(checks.map(({ code }) => code))]
  return codes.map((code) => {
    const found = checks.filter((check) => check.code === code)
    const areAccepted = found.every(({ accepted }) => accepted !== undefined)
    return {
      code,
      status: areAccepted ? 'neutral' : statuses[found[0]?.level ?? 'info'],
      words: areAccepted
        ? `${subjectOf(code, found, candidates)}, passé outre`
        : subjectOf(code, found, candidates),
      findings: found.map(shownFinding),
    }
  })
}

/** `Plafond dépassé (B)`: a subject with the letters of the candidates it concerns. */
function subjectOf(code: CheckCode, found: readonly Check[], candidates: readonly CandidateState[]): string {
  const letters = found.flatMap(({ candidate }) => letterOf(candidates, candidate))
  return letters.length === 0 ? findingSubjects[code] : `${findingSubjects[code]} (${formatList(letters)})`
}

/** `Pièces manquantes, candidature B`: one finding named among those of a dwelling. */
export function findingSubject(item: VacancyItem, { check, candidate }: FindingKey): string {
  const [letter] = letterOf(item.candidates, candidate)
  return letter === undefined ? findingSubjects[check] : `${findingSubjects[check]}, candidature ${letter}`
}

function shownFinding(check: Check): ShownFinding {
  const { code, candidate = '', message, accepted = null } = check
  const { force, cure } = findingRules[code]
  return {
    key: `${code} ${candidate} ${message}`,
    finding: keyOf(check),
    sentence: message,
    weight: weightOf(check),
    cure: withFrenchSpaces(cure),
    mayBeAccepted: force === 'may-be-accepted',
    accepted,
  }
}

function weightOf({ code, level }: Check): string {
  if (findingRules[code].force === 'blocks' && level !== 'info') return 'Empêche le vote'
  return weights[level]
}

function letterOf(candidates: readonly CandidateState[], id: string | undefined): readonly string[] {
  const letter = candidates.find(({ file }) => file.id === id)?.file.letter
  return letter === undefined ? [] : [letter]
}
