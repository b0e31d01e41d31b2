import { describe, expect, test } from 'vitest'
import { typeset } from '../../../shared/documents/typography.ts'

/** `~` stands for the no-break space U+00A0. */
const nbsp = (text: string) => text.replaceAll('~', '\u00a0')

describe('French typography', () => {
  test.each([
    ['before double signs', 'Objet : oui ; non ! quoi ?', 'Objet~: oui~; non~! quoi~?'],
    ['inside guillemets', 'la pièce « Avis » manque', 'la pièce «~Avis~» manque'],
    ['guillemets set tight, as typed', 'la pièce «Avis»', 'la pièce «Avis»'],
    ['between a number and its unit', '62,4 m², 33,3 % et 12 €', '62,4~m², 33,3~% et 12~€'],
    ['in a time of day', 'à 14 h 05', 'à 14~h~05'],
    ['in a date', 'le 1er janvier 2026', 'le 1er~janvier~2026'],
    ['after a title', 'M. LE GALL et Mme DUPONT', 'M.~LE GALL et Mme~DUPONT'],
    ['after n° and art.', 'n° 5, art. R. 441-3', 'n°~5, art.~R.~441-3'],
    ['before a rank or a page', 'rang 2, page 3', 'rang~2, page~3'],
    ['narrow no-break space of other programs', 'a\u202f: b', 'a~: b'],
    ['straight apostrophe', "l'école d'Anne", 'l’école d’Anne'],
    ['no-break hyphen', 'N\u20112', 'N-2'],
    ['signs that nobody sees', 'a\u200bb\u00adc\ufeffd\u0007', 'abcd'],
    ['lines kept', 'a\r\nb', 'a\nb'],
    ['an hour with a colon is no double sign', '14:05', '14:05'],
    ['an address of the web', 'https://exemple.fr/?a=1', 'https://exemple.fr/?a=1'],
    ['a reference', 'CHA-0412', 'CHA-0412'],
  ])('%s', (_, typed, printed) => {
    expect(typeset(typed)).toBe(nbsp(printed))
    expect(typeset(typeset(typed))).toBe(nbsp(printed))
  })
})
