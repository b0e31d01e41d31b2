import type { AcceptableCheck } from '../../domain/finding/rules.ts'

/** What the commission passed over, in the minutes: one sentence a finding, with its reason. */
export const findingWording = {
  passedOver: 'La commission relève {finding} et passe outre : {reason}.',
  findings: {
    'registration-expired': 'que la demande de {name} n’est plus valable',
    'registration-format': 'que le numéro unique de {name} n’a pas la forme attendue',
    'renewal-before-lease': 'que la demande de {name} est à renouveler avant la signature du bail',
    'over-ceiling': 'que les ressources de {name} dépassent le plafond',
    'no-ceiling': 'qu’aucun plafond de ressources n’est connu pour ce logement',
    'provisional-ceilings': 'que les plafonds de ressources appliqués sont provisoires',
    'provisional-rejection': 'que le rejet de la demande de {name} repose sur un plafond provisoire',
    'missing-documents': 'que des pièces manquent au dossier de {name}',
    'same-household-twice': 'que la demande de {name} est présentée pour plusieurs logements de la séance',
    'ranked-first-elsewhere':
      'que la demande de {name} est déjà classée au premier rang pour un autre logement',
    'effort-rate-high': 'que le taux d’effort de {name} dépasse le seuil d’alerte',
    'remainder-low': 'que le reste à vivre de {name} est inférieur au seuil d’alerte',
    'over-occupied': 'que le logement est petit pour le ménage de {name}',
    'under-occupied': 'que le logement est grand pour le ménage de {name}',
    'score-order': 'que la demande de {name} a une meilleure cotation qu’une demande classée devant elle',
    'reservation-passed-by':
      'qu’aucune candidature du réservataire n’est classée au premier rang de ce logement réservé',
    'exception-unfounded': 'que le dossier n’établit pas l’exception au nombre de candidatures',
    'person-twice': 'qu’une même personne siège à plusieurs titres',
  } satisfies Readonly<Record<AcceptableCheck, string>>,
} as const
