import type { Financing, HouseholdPerson, OccupancyReview, Reservation } from '../domain/session/types.ts'

/** The words of the field for the codes of the file: no code is ever printed. */
export const financingLabels: Readonly<Record<Financing, string>> = {
  PLAI: 'PLAI',
  'PLAI-adapte': 'PLAI adapté',
  PLUS: 'PLUS',
  PLS: 'PLS',
}

export const reservationLabels: Readonly<Record<Reservation['holder'], string>> = {
  landlord: 'organisme',
  prefecture: 'contingent préfectoral',
  'action-logement': 'Action Logement',
  'local-authority': 'collectivité territoriale',
  other: 'autre réservataire',
}

export const personLabels: Readonly<Record<HouseholdPerson['role'], string>> = {
  applicant: 'Demandeur',
  'co-applicant': 'Codemandeur',
  child: 'Enfant',
  dependant: 'Personne à charge',
  other: 'Autre occupant',
  expected: 'Enfant à naître',
}

/** What the commission finds of a tenancy (CCH, L442-5-2). Neither handicap nor autonomy is told: only the fit of the dwelling. */
export const situationLabels: Readonly<Record<OccupancyReview['situation'], string>> = {
  'over-occupied': 'une sur-occupation',
  'under-occupied': 'une sous-occupation',
  'adapted-vacated': 'un logement adapté qui n’est plus occupé par une personne à laquelle il est destiné',
  disability: 'le besoin d’un logement adapté',
  'over-ceiling': 'un dépassement du plafond de ressources',
}

/** Kinds of monthly resources. What would tell of health is shown as a benefit among others. */
const incomeLabels: Readonly<Record<string, string>> = {
  salary: 'Salaires',
  'self-employment': 'Revenus d’activité indépendante',
  unemployment: 'Allocations de chômage',
  retirement: 'Pensions de retraite',
  'family-benefits': 'Prestations familiales',
  'minimum-income': 'Revenu de solidarité active',
  alimony: 'Pension alimentaire reçue',
  scholarship: 'Bourse',
}

/** The label of a kind of resources; one that is not known is named in general, since a code is never printed. */
export function incomeLabel(kind: string): string {
  return incomeLabels[kind] ?? (/[\s\u00c0-\u017f]/.test(kind) ? kind : 'Autres ressources')
}

/** Who put a candidate forward: a label, or the words of the file when they are words. */
export function proposedByLabel(proposedBy: string): string {
  const known: Readonly<Record<string, string>> = reservationLabels
  return known[proposedBy] ?? (/[\s\u00c0-\u017f]/.test(proposedBy) ? proposedBy : reservationLabels.other)
}
