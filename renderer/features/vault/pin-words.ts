import { counted } from '../../../shared/domain/naming.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import type { PinDefect } from '../../adapters/vault/pin-rules.ts'
import type { NoteRow } from '../../adapters/vault/vault-row.ts'

/** `2 saisies n’ont pas été envoyées`; null when nothing would be lost. */
export function unsentWords(unsent: number): string | null {
  if (unsent === 0) return null
  return counted(unsent, 'saisie n’a pas été envoyée', 'saisies n’ont pas été envoyées')
}

/** Why a code cannot be chosen, and what to do. */
export function defectWords(defect: PinDefect, pinLength: number): string {
  switch (defect) {
    case 'not-digits':
      return 'Le code ne comporte que des chiffres.'
    case 'wrong-length':
      return `Le code comporte ${pinLength} chiffres.`
    case 'too-simple':
      return 'Ce code est trop facile à deviner : évitez les chiffres répétés ou qui se suivent.'
    default:
      return assertNever(defect)
  }
}

/** From this many tries left on, the danger is told. */
const fewTries = 5

/** After a wrong code: how many tries are left once they are few, and what goes with them. */
export function triesWords(triesLeft: number, unsent: number): string {
  const wrong = 'Ce code n’est pas le bon.'
  if (triesLeft > fewTries) return wrong
  const lost = unsentWords(unsent)
  const tries = counted(triesLeft, 'essai', 'essais')
  const warning = `Encore ${tries}, puis les données de cet appareil seront effacées`
  return lost === null ? `${wrong} ${warning}.` : `${wrong} ${warning} ; ${lost}.`
}

/** `Réessayez dans 15 secondes.` */
export function waitWords(seconds: number): string {
  if (seconds < 60) return `Réessayez dans ${counted(seconds, 'seconde', 'secondes')}.`
  return `Réessayez dans ${counted(Math.ceil(seconds / 60), 'minute', 'minutes')}.`
}

/** Why the data of this device are gone. */
export function erasedWords({ reason, unsent }: Pick<NoteRow, 'reason' | 'unsent'>): string {
  const lost = unsentWords(unsent)
  return lost === null ? causeWords(reason) : `${causeWords(reason)} ${capitalisedLoss(lost)}`
}

function capitalisedLoss(lost: string): string {
  return `${lost} : signalez-le au secrétariat.`
}

function causeWords(reason: NoteRow['reason']): string {
  switch (reason) {
    case 'asked':
      return 'Vous l’avez demandé.'
    case 'ordered':
      return 'Le secrétariat l’a demandé.'
    case 'wrong-codes':
      return 'Un code faux a été saisi trop de fois.'
    case 'delay':
      return 'Le délai de conservation après la signature du procès-verbal est passé.'
    default:
      return assertNever(reason)
  }
}
