import type { CheckCode } from '../checks.ts'

/**
 * What the law makes of a finding: it stops the vote until it is cured (a refusal holds it), the commission may pass over
 * it with a reason, or it tells without anything to pass over. Nothing is blocked that the law does not block; what it
 * blocks cannot be forced.
 */
export type FindingForce = 'blocks' | 'may-be-accepted' | 'tells'

interface FindingRule {
  readonly force: FindingForce
  /** What to do about it, for the chair. */
  readonly cure: string
}

export const findingRules: Readonly<Record<CheckCode, FindingRule>> = {
  'fewer-than-three': {
    force: 'blocks',
    cure: 'Présentez d’autres candidatures, ou enregistrez l’une des trois exceptions de l’article R. 441-3 du CCH.',
  },
  quorum: {
    force: 'blocks',
    cure: 'Enregistrez une arrivée, ou passez au logement suivant.',
  },
  'missing-registration-number': {
    force: 'blocks',
    cure: 'Retirez cette candidature de l’ordre du jour : sans numéro unique, elle ne peut être examinée (CCH, art. L. 441-2-1).',
  },
  'registration-expired': {
    force: 'may-be-accepted',
    cure: 'Faites renouveler la demande, ou retirez la candidature de l’ordre du jour.',
  },
  'registration-format': {
    force: 'may-be-accepted',
    cure: 'Vérifiez le numéro unique au système national d’enregistrement.',
  },
  'renewal-before-lease': {
    force: 'may-be-accepted',
    cure: 'Invitez le ménage à renouveler sa demande avant la signature du bail.',
  },
  'over-ceiling': {
    force: 'may-be-accepted',
    cure: 'Vérifiez les ressources, ou proposez un rejet pour irrecevabilité.',
  },
  'no-ceiling': {
    force: 'may-be-accepted',
    cure: 'Vérifiez le financement et la zone du logement, puis le plafond applicable.',
  },
  'provisional-ceilings': {
    force: 'may-be-accepted',
    cure: 'Faites confirmer la table des plafonds par l’organisme.',
  },
  'provisional-rejection': {
    force: 'may-be-accepted',
    cure: 'Faites confirmer la table des plafonds : le courrier attend cette confirmation.',
  },
  'missing-documents': {
    force: 'may-be-accepted',
    cure: 'Demandez les pièces, ou proposez une attribution sous condition suspensive.',
  },
  'same-household-twice': {
    force: 'may-be-accepted',
    cure: 'Examinez les deux candidatures ensemble, pour ne pas attribuer deux logements au même ménage.',
  },
  'ranked-first-elsewhere': {
    force: 'may-be-accepted',
    cure: 'Attendez la réponse à la première offre, ou classez ce ménage derrière un autre.',
  },
  'effort-rate-high': {
    force: 'may-be-accepted',
    cure: 'Vérifiez les aides au logement et les charges retenues dans le calcul.',
  },
  'remainder-low': {
    force: 'may-be-accepted',
    cure: 'Vérifiez les ressources et les aides retenues dans le calcul.',
  },
  'over-occupied': {
    force: 'may-be-accepted',
    cure: 'Proposez un logement plus grand à ce ménage.',
  },
  'under-occupied': {
    force: 'may-be-accepted',
    cure: 'Proposez un logement plus petit, ou dites pourquoi celui-ci convient.',
  },
  'score-order': {
    force: 'may-be-accepted',
    cure: 'Relisez le classement : la cotation aide à décider, elle ne décide pas.',
  },
  'reservation-passed-by': {
    force: 'may-be-accepted',
    cure: 'Classez au premier rang une candidature du réservataire, ou dites pourquoi une autre passe devant.',
  },
  'exception-unfounded': {
    force: 'may-be-accepted',
    cure: 'Corrigez l’exception enregistrée, ou complétez le dossier qui la justifie.',
  },
  'person-twice': {
    force: 'may-be-accepted',
    cure: 'Corrigez l’émargement, ou donnez l’un des sièges à un suppléant.',
  },
  'protected-household': {
    force: 'tells',
    cure: 'Rien à faire : ne lisez pas l’adresse à voix haute.',
  },
}

/** The findings that the law lets the commission pass over: all but what blocks a vote and what only tells. */
export type AcceptableCheck = Exclude<
  CheckCode,
  'fewer-than-three' | 'quorum' | 'missing-registration-number' | 'protected-household'
>

/** True for a finding that the commission may pass over. */
export function mayBeAccepted(check: CheckCode): check is AcceptableCheck {
  return findingRules[check].force === 'may-be-accepted'
}

/** True for the code of a check. */
export function isCheckCode(text: string): text is CheckCode {
  return Object.hasOwn(findingRules, text)
}
