import { describe, expect, test } from 'vitest'
import { defaultTerms } from '../../../../shared/domain/free-text/default-list.ts'
import { findTerms } from '../../../../shared/domain/free-text/match.ts'
import { prepareTerms } from '../../../../shared/domain/free-text/prepared-terms.ts'
import { categoryLabels, termCategory, termList } from '../../../../shared/domain/free-text/term.ts'

const list = prepareTerms(defaultTerms)
const categoriesOf = (text: string) => findTerms(text, list, new Set()).map(({ term }) => term.category)

describe('the list that the application is delivered with', () => {
  test('is a list that the screen could have written, of 80 to 150 terms, in every category', () => {
    expect(termList.parse(defaultTerms)).toEqual(defaultTerms)
    expect(defaultTerms.length).toBeGreaterThanOrEqual(80)
    expect(defaultTerms.length).toBeLessThanOrEqual(150)
    expect(new Set(defaultTerms.map(({ category }) => category))).toEqual(new Set(termCategory.options))
    expect(Object.keys(categoryLabels).sort()).toEqual([...termCategory.options].sort())
  })

  test('has no form twice', () => {
    const forms = defaultTerms.flatMap(({ term }) => term.split('/').map((form) => form.trim()))
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([])
  })

  test('proposes nothing that it warns of', () => {
    const bad = defaultTerms.filter(({ better }) => categoriesOf(better).length > 0).map(({ term }) => term)
    expect(bad).toEqual([])
  })

  test('says why in sentences', () => {
    for (const { why } of defaultTerms) expect(why).toMatch(/^[A-ZÀ-Ý].+\.$/)
  })
})

describe('what a secretary may have typed (RGPD art. 9 and 10, code pénal 225-1)', () => {
  test.each([
    ['Monsieur est diabétique et dépressif.', ['health', 'health']],
    ['Enfant handicapé.', ['health']],
    ['Famille marocaine, parle mal français.', ['origin', 'origin']],
    ['Nationalité à vérifier', ['origin']],
    ['Madame porte le voile, très pratiquante', ['religion', 'religion']],
    ['Délégué syndicaliste, militant.', ['opinion', 'opinion']],
    ['Sortie de prison l’an dernier', ['morals']],
    ['Victime de violences conjugales', ['morals']],
    ['Mère célibataire, trop d’enfants', ['family', 'family']],
    ['Mauvais payeur, agressif à l’accueil', ['insult', 'insult']],
    ['UN VRAI CAS SOCIAL', ['insult']],
  ])('« %s »', (text, expected) => expect(categoriesOf(text)).toEqual(expected))
})

describe('what a file must be able to say', () => {
  test.each([
    'Logement adapté nécessaire : douche de plain-pied, ascenseur. Handicap reconnu.',
    'Mutation demandée pour se rapprocher du lieu de travail, à 40 minutes.',
    'Dette locative de 320,00 € au 3 novembre 2026, plan d’apurement respecté depuis six mois.',
    'Congé pour vente reçu le 12 mars 2026, départ avant le 30 novembre.',
    'Suroccupation : cinq personnes dans un T2 de 38 m², deux enfants mineurs.',
    'Famille de quatre enfants, séparation en cours, garde alternée.',
    'Ressources stables : CDI, prime d’activité, AAH. Pension d’invalidité.',
    'Rue de l’Église, porte d’origine, murs noirs à repeindre, ordures ménagères comprises.',
    'Le syndicat de copropriété a voté les travaux ; encombrement du palier constaté le 4 mai.',
    'Demande au titre du droit au logement opposable, avis de la commission de médiation.',
    'Situation prioritaire au titre de l’article L. 441-1 du CCH.',
    'Le candidat de rang 1 a refusé : trop loin de l’école, deux chambres au lieu de trois.',
  ])('« %s »', (text) => expect(categoriesOf(text)).toEqual([]))
})
