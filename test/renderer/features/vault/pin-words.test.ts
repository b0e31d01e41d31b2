import { expect, test } from 'vitest'
import {
  defectWords,
  erasedWords,
  triesWords,
  unsentWords,
  waitWords,
} from '../../../../renderer/features/vault/pin-words.ts'

test.each([
  [0, null],
  [1, '1 saisie n’a pas été envoyée'],
  [2, '2 saisies n’ont pas été envoyées'],
])('what is not sent is counted: %i', (unsent, words) => {
  expect(unsentWords(unsent)).toBe(words)
})

test.each([
  [6, 2, 'Ce code n’est pas le bon.'],
  [5, 0, 'Ce code n’est pas le bon. Encore 5 essais, puis les données de cet appareil seront effacées.'],
  [
    1,
    2,
    'Ce code n’est pas le bon. Encore 1 essai, puis les données de cet appareil seront effacées ; 2 saisies n’ont pas été envoyées.',
  ],
])('J165: with %i tries left and %i unsent the danger is told', (left, unsent, words) => {
  expect(triesWords(left, unsent)).toBe(words)
})

test.each([
  [1, 'Réessayez dans 1 seconde.'],
  [59, 'Réessayez dans 59 secondes.'],
  [60, 'Réessayez dans 1 minute.'],
  [61, 'Réessayez dans 2 minutes.'],
])('J164: a wait of %i seconds is told', (seconds, words) => {
  expect(waitWords(seconds)).toBe(words)
})

test.each([
  ['not-digits', 'Le code ne comporte que des chiffres.'],
  ['wrong-length', 'Le code comporte 6 chiffres.'],
  ['too-simple', 'Ce code est trop facile à deviner : évitez les chiffres répétés ou qui se suivent.'],
] as const)('J163: a code that is %s is said to be', (defect, words) => {
  expect(defectWords(defect, 6)).toBe(words)
})

test.each([
  ['asked', 0, 'Vous l’avez demandé.'],
  ['ordered', 1, 'Le secrétariat l’a demandé. 1 saisie n’a pas été envoyée : signalez-le au secrétariat.'],
  ['wrong-codes', 0, 'Un code faux a été saisi trop de fois.'],
  ['delay', 0, 'Le délai de conservation après la signature du procès-verbal est passé.'],
] as const)('J168: an erasure that was %s says why, and what is lost (%i)', (reason, unsent, words) => {
  expect(erasedWords({ reason, unsent })).toBe(words)
})
