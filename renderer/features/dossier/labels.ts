import type { DecisionKind } from '../../../shared/domain/decision/types.ts'
import type { OfferStatus } from '../../../shared/domain/offer/types.ts'
import type {
  CandidatesException,
  Financing,
  HouseholdPerson,
  OccupancyReview,
  Reservation,
} from '../../../shared/domain/session/types.ts'
import type { Phase } from '../../../shared/domain/state.ts'
import type { ItemStatus } from '../../../shared/domain/vacancy/selectors.ts'
import type { BallotChoice } from '../../../shared/domain/vote/types.ts'

/** French words for the closed lists of the domain: screens never show a code. */

export const phaseLabels: Readonly<Record<Phase, string>> = {
  prepared: 'Séance préparée',
  open: 'Séance ouverte',
  suspended: 'Séance suspendue',
  closed: 'Séance levée',
  signed: 'Procès-verbal signé',
}

export const ballotLabels: Readonly<Record<BallotChoice, string>> = {
  for: 'Pour',
  against: 'Contre',
  abstain: 'Abstention',
  'not-voting': 'Ne prend pas part',
}

export const decisionLabels: Readonly<Record<DecisionKind, string>> = {
  allocated: 'Attribution',
  conditional: 'Attribution sous condition',
  'not-allocated': 'Non-attribution',
  inadmissible: 'Irrecevabilité',
}

export const itemStatusLabels: Readonly<Record<ItemStatus, string>> = {
  prepared: 'à examiner',
  started: 'en cours d’examen',
  voting: 'vote ouvert',
  decided: 'décidé',
}

export const financingLabels: Readonly<Record<Financing, string>> = {
  PLAI: 'PLAI',
  'PLAI-adapte': 'PLAI adapté',
  PLUS: 'PLUS',
  PLS: 'PLS',
}

export const reservationLabels: Readonly<Record<Reservation['holder'], string>> = {
  landlord: 'contingent de l’organisme',
  prefecture: 'contingent préfectoral',
  'action-logement': 'contingent Action Logement',
  'local-authority': 'contingent de la collectivité',
  other: 'autre réservataire',
}

export const exceptionLabels: Readonly<Record<CandidatesException['code'], string>> = {
  'insufficient-candidates': 'nombre de candidats insuffisant',
  'dalo-designated': 'candidat désigné par le préfet (DALO)',
  'plai-adapted': 'logement PLAI adapté',
}

export const situationLabels: Readonly<Record<OccupancyReview['situation'], string>> = {
  'over-occupied': 'sur-occupation',
  'under-occupied': 'sous-occupation',
  'adapted-vacated': 'logement adapté que n’occupe plus la personne concernée',
  disability: 'besoin d’un logement adapté',
  'over-ceiling': 'ressources supérieures aux plafonds',
}

export const roleLabels: Readonly<Record<HouseholdPerson['role'], string>> = {
  applicant: 'Titulaire de la demande',
  'co-applicant': 'Cotitulaire',
  child: 'Enfant',
  dependant: 'Personne à charge',
  other: 'Autre occupant',
  expected: 'Naissance attendue',
}

export const offerLabels: Readonly<Record<OfferStatus, string>> = {
  'to-notify': 'offre à notifier',
  waiting: 'réponse attendue',
  accepted: 'offre acceptée',
  refused: 'offre refusée',
  lapsed: 'offre caduque',
  next: 'rang suivant',
}

/** Usual kinds of monthly resources; a landlord may write its own, shown as it is. */
const incomeLabels: ReadonlyMap<string, string> = new Map([
  ['salary', 'Salaires'],
  ['unemployment', 'Allocations de chômage'],
  ['family-benefits', 'Prestations familiales'],
  ['minimum-income', 'Minima sociaux'],
  ['retirement', 'Pensions de retraite'],
  ['disability-benefit', 'Allocations et pensions'],
  ['alimony', 'Pensions alimentaires'],
  ['scholarship', 'Bourses'],
  ['self-employed', 'Revenus d’activité indépendante'],
  ['other', 'Autres ressources'],
])

export function incomeLabel(kind: string): string {
  return incomeLabels.get(kind) ?? kind
}
