import type { Draw } from './draw.ts'

const lastNames =
  'ARNAUD BLANC CHEVALIER D’ARTOIS ÉTIENNE FONTAINE GIRAUD HUBERT JACQUET KÉROUAC LE GALL MOREL NOËL OLIVIER PETIT QUENTIN ROUSSEL SAINT-JEAN TESSIER URBAIN VIDAL WEBER YVON ZIEGLER'
const firstNames =
  'Anaïs Bastien Chloé Denis Élise François Gaël Hélène Inès Jérôme Kévin Loïc Maëlle Noémie Océane Paul-Henri Rémi Sophie Théo Zoé'

/** The names of a sitting, each drawn once, so that a name on the screen designates one person. */
export class NameBook {
  readonly #lastNames: string[]
  readonly #draw: Draw

  constructor(draw: Draw) {
    this.#draw = draw
    const base = lastNames
      .replace('LE GALL', 'LE_GALL')
      .split(' ')
      .map((name) => name.replace('_', ' '))
    const doubled = base.flatMap((left) => base.map((right) => `${left}-${right}`))
    this.#lastNames = [...draw.shuffle([...base, ...draw.shuffle(doubled).slice(0, 120)])]
  }

  /** Somebody new. */
  person(): { readonly title: 'M.' | 'Mme'; readonly lastName: string; readonly firstName: string } {
    const lastName = this.#lastNames.pop()
    if (lastName === undefined) throw new Error('no name left')
    return {
      title: this.#draw.pick(['M.', 'Mme'] as const),
      lastName,
      firstName: this.#draw.pick(firstNames.split(' ')),
    }
  }
}
