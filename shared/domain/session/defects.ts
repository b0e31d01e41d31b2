import { withFrenchSpaces } from '../../util/french-spaces.ts'
import { type JsonPath, writeJsonPath } from '../../util/json-path.ts'

/**
 * The closed list of what can be wrong with a session file, each with its sentence: what is the matter, then what to
 * write. Words in braces are filled in. Codes are stable; `docs/session-file.md` publishes this table.
 */
export const defectSentences = {
  'file-too-large':
    'Le fichier dépasse 20 Mo : vérifiez qu’il s’agit bien d’un fichier de séance, ou répartissez les logements entre plusieurs séances.',
  'not-utf8':
    'Le fichier n’est pas enregistré en UTF-8, des caractères accentués sont perdus : enregistrez-le de nouveau en UTF-8.',
  'empty-file': 'Le fichier est vide : choisissez le fichier de séance exporté par votre logiciel.',
  'truncated-json':
    'Le fichier s’interrompt à la ligne {line}, colonne {column}, avant la fin de son contenu : il a été tronqué, exportez-le de nouveau.',
  'invalid-json':
    'Le fichier n’est pas du JSON : un caractère inattendu se trouve à la ligne {line}, colonne {column}. Corrigez-le, ou exportez le fichier de nouveau.',
  'duplicate-key': 'La clé « {key} » figure plusieurs fois dans le même objet : n’en gardez qu’une.',
  'missing-key': 'La clé « {key} » manque : ajoutez-la, avec {expected}.',
  'unknown-key': 'La clé « {key} » n’existe pas à cet endroit. {advice}',
  'wrong-type': 'Cette valeur est {received} : écrivez {expected}.',
  'unknown-value': 'Cette valeur n’est pas admise : écrivez {expected}.',
  'unknown-format': 'Ce format de fichier n’est pas reconnu : écrivez {expected}.',
  'empty-text': 'Ce texte est vide : écrivez une valeur.',
  'text-too-long': 'Ce texte est trop long : limitez-le à {maximum} caractères.',
  'empty-list': 'Cette liste est vide : ajoutez au moins un élément.',
  'list-too-long': 'Cette liste est trop longue : limitez-la à {maximum} éléments.',
  'number-too-small': 'Ce nombre est trop petit : écrivez {minimum} au moins.',
  'number-too-large': 'Ce nombre est trop grand : écrivez {maximum} au plus.',
  'not-an-integer': 'Ce nombre n’est pas entier : écrivez-le sans décimales.',
  'bad-identifier':
    'Cet identifiant n’est pas valable : écrivez de 1 à 64 caractères parmi les lettres sans accent, les chiffres, le point, le tiret et le tiret bas.',
  'reserved-identifier':
    'L’identifiant « secretary » est réservé au secrétariat de la commission : donnez-en un autre à ce siège.',
  'bad-date': 'Cette date n’existe pas ou n’est pas écrite AAAA-MM-JJ : écrivez par exemple 2026-11-26.',
  'bad-time': 'Cette heure n’existe pas ou n’est pas écrite HH:MM : écrivez par exemple 14:00.',
  'bad-instant':
    'Cet instant n’est pas valable : écrivez la date, l’heure et le fuseau, par exemple 2026-11-26T14:00:00+01:00.',
  'bad-amount':
    'Ce montant n’est pas valable : écrivez des euros avec deux décimales au plus et un point décimal, par exemple 318.40.',
  'negative-amount': 'Ce montant est négatif : écrivez un montant positif ou nul.',
  'amount-too-large': 'Ce montant est trop grand : écrivez moins de cent millions d’euros.',
  'bad-share':
    'Cette part n’est pas comprise entre 0 et 1 : écrivez par exemple 0.5 pour la moitié, avec neuf décimales au plus.',
  'bad-area': 'Cette surface n’est pas valable : écrivez un nombre de mètres carrés supérieur à 0.',
  'bad-postcode': 'Ce code postal n’est pas valable : écrivez cinq chiffres entre guillemets.',
  'bad-insee-code':
    'Ce code de commune n’est pas valable : écrivez les cinq caractères du code INSEE, entre guillemets.',
  'bad-siren': 'Ce numéro SIREN n’est pas valable : écrivez neuf chiffres entre guillemets.',
  'unknown-holidays':
    'Ce calendrier de jours fériés n’est pas connu : écrivez « national », « alsace-moselle » ou « overseas- » suivi du territoire.',
  'missing-birth-date':
    'La date de naissance manque : ajoutez « birthDate », facultative pour un enfant à naître (« expected ») seulement.',
  'missing-window':
    'La période d’échange d’une séance par écrit (« written ») manque : ajoutez « window », avec « opensAt » et « closesAt ».',
  'window-order':
    'La période se termine avant de commencer : écrivez dans « closesAt » un instant postérieur à « opensAt ».',
  'vacancy-without-candidates':
    'Ce logement n’a aucune candidature : ajoutez-en au moins une, ou retirez le logement de la séance.',
  'duplicate-identifier':
    'L’identifiant « {identifier} » est déjà employé ({first}) : donnez-en un autre, unique dans tout le fichier.',
  'duplicate-letter':
    'La lettre « {letter} » désigne déjà une autre candidature de ce logement ({first}) : donnez-en une autre.',
  'two-presidents':
    'Un autre siège porte déjà la présidence ({first}) : ne gardez « isPresident » que sur un seul siège.',
  'unknown-seat':
    'Aucun siège ne porte l’identifiant « {seat} » : écrivez dans « substituteOf » l’identifiant du siège suppléé.',
  'substitute-of-itself':
    'Ce siège est désigné comme son propre suppléant : écrivez dans « substituteOf » l’identifiant du siège suppléé.',
  'substitute-of-substitute':
    'Le siège « {seat} » est lui-même un siège suppléant : désignez un siège titulaire.',
  'unknown-grid': 'Le barème de cotation « {grid} » n’est pas connu. {advice}',
  'unknown-ceilings': 'La table de plafonds « {table} » n’est pas connue. {advice}',
  'unknown-criterion': 'Le critère « {code} » n’existe pas dans le barème « {grid} ». {advice}',
  'unknown-document':
    'La pièce « {code} » ne figure pas sur la liste limitative des pièces justificatives. {advice}',
  'session-already-stored':
    'La séance « {session} » est déjà enregistrée : changez son identifiant, ou demandez son remplacement tant que rien n’y a été fait.',
} as const satisfies Readonly<Record<string, string>>

export type DefectCode = keyof typeof defectSentences

/** One thing to correct in a file: where, a stable code, and a French sentence that says what to write instead. */
export interface Defect {
  readonly path: string
  readonly code: DefectCode
  readonly message: string
}

/** A defect before it is worded: its place is still a path that can be compared. */
export interface FoundDefect {
  readonly path: JsonPath
  readonly code: DefectCode
  readonly details: Readonly<Record<string, string>>
}

export function found(
  path: JsonPath,
  code: DefectCode,
  details: Readonly<Record<string, string>> = {},
): FoundDefect {
  return { path, code, details }
}

export function wordDefect({ path, code, details }: FoundDefect): Defect {
  return { path: writeJsonPath(path), code, message: fillSentence(defectSentences[code], details) }
}

/** A French sentence with its words in braces replaced, with its no-break spaces. */
export function fillSentence(sentence: string, details: Readonly<Record<string, string>>): string {
  return withFrenchSpaces(sentence.replace(/\{(\w+)\}/g, (whole, word: string) => details[word] ?? whole))
}
