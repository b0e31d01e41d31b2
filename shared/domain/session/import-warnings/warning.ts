import { type JsonPath, writeJsonPath } from '../../../util/json-path.ts'
import { fillSentence } from '../defects.ts'

/** The closed list of what a secretary wants to know of a file that can be imported, each with its sentence. */
export const warningSentences = {
  'window-not-used':
    'La période d’échange « window » ne sert que dans une séance par écrit : elle est sans effet ici.',
  'minimum-candidates':
    'Le règlement demande moins de trois candidatures par logement ({minimum}) : le code de la construction et de l’habitation en demande trois (art. R. 441-3).',
  'no-president':
    'Aucun siège n’est désigné comme celui de la présidence (« isPresident ») : sa voix ne pourra pas être prépondérante.',
  'landlord-seats':
    'Les sièges de l’organisme sont au nombre de {count}, et non de six (CCH, art. R. 441-9) : vérifiez la composition de la commission.',
  'no-tenants-representative':
    'Aucun siège n’est celui de la représentation des locataires (« tenantsRepresentative », CCH, art. R. 441-9).',
  'seat-voice':
    'Le siège « {seat} » a {voice}, ce que la loi ne prévoit pas pour son collège (CCH, art. L. 441-2 et R. 441-9) : vérifiez la composition.',
  'seat-scope':
    'Le siège « {seat} » n’a pas de périmètre (« scope ») : il siégerait pour tous les logements, alors que la loi le limite {bounds}.',
  'substitute-voice':
    'Le siège « {seat} » n’a pas la même voix que celui qu’il supplée (« {member} ») : vérifiez la composition.',
  'ceilings-date':
    'La table de plafonds « {table} » s’applique à partir du {date}, après la séance : vérifiez l’année des plafonds.',
  'provisional-ceilings':
    'Les plafonds {financing} de la table « {table} » sont provisoires : faites-les confirmer avant la séance.',
  'grid-date':
    'Le barème « {grid} » s’applique à partir du {date}, après la séance : vérifiez la version du barème.',
  'grid-superseded':
    'Une version plus récente du barème « {grid} » s’applique depuis le {date} (« {later} ») : vérifiez la version du barème.',
  'grid-territory':
    'Le logement « {item} » n’est pas dans l’EPCI du barème « {grid} » : une demande y a une autre cotation. Vérifiez le territoire.',
  'criteria-without-grid':
    'Des critères de cotation sont indiqués, mais la séance n’a pas de barème : aucune cotation ne sera calculée.',
  'order-repeated':
    'Le logement « {item} » porte le même numéro d’ordre que « {first} » : l’ordre du fichier les départage.',
  'fewer-than-three':
    'Candidatures présentées pour le logement « {item} » : {count}, pour {minimum} exigées et sans exception déclarée. Il ne pourra pas être attribué ainsi.',
  'proposed-rank-repeated':
    'Au logement « {item} », les candidatures {first} et {letter} ont le même rang proposé ({rank}).',
  'missing-registration-number':
    'La candidature {letter} de « {item} » n’a pas de numéro unique : elle ne pourra pas être examinée (CCH, art. L. 441-2-1).',
  'registration-format':
    'Le numéro unique de la candidature {letter} de « {item} » n’a pas la forme habituelle de 18 lettres majuscules et chiffres.',
  'registration-expired':
    'La demande de la candidature {letter} de « {item} » n’est plus valable au jour de la séance : faites-la renouveler.',
  'registered-after-session':
    'La demande de la candidature {letter} de « {item} » est enregistrée après le jour de la séance : vérifiez la date.',
  'same-household-twice':
    'La candidature {letter} de « {item} » a le même numéro unique qu’une candidature de « {first} ».',
  'income-year':
    'Le revenu fiscal de référence est celui de {year}, et non de l’année {expected} (N-2) : vérifiez l’année.',
  'note-term':
    'La note de la candidature {letter} de « {item} » touche à {category} : reformulez-la avant la séance, ou retirez-la.',
  'born-after-session':
    'Cette date de naissance est postérieure à la séance : vérifiez-la, ou indiquez un enfant à naître (« expected »).',
} as const satisfies Readonly<Record<string, string>>

export type WarningCode = keyof typeof warningSentences

/** Something to look at in a file that can be imported: where, a stable code, and a French sentence. */
export interface ImportWarning {
  readonly path: string
  readonly code: WarningCode
  readonly message: string
}

export function warn(
  path: JsonPath,
  code: WarningCode,
  details: Readonly<Record<string, string | number>> = {},
): ImportWarning {
  const words = Object.fromEntries(Object.entries(details).map(([word, value]) => [word, String(value)]))
  return { path: writeJsonPath(path), code, message: fillSentence(warningSentences[code], words) }
}
