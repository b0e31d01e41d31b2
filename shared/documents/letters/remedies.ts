import { heading, paragraph, together } from '../blocks.ts'
import type { Block } from '../document.ts'
import { de } from '../grammar.ts'
import { fill } from '../wording/fill.ts'
import type { Writing } from '../writing.ts'

/** How and until when the decision may be contested (CJA R421-1, R421-5: without it the delay does not run). */
export function remedies({ state, wording }: Writing): readonly Block[] {
  const words = wording.letters
  const { organisation } = state
  const litigation = fill(words.litigation, { court: organisation.court ?? words.defaultCourt })
  return together([
    heading(3, words.remedies),
    paragraph(`${fill(words.gracious, { ofOrganisation: de(organisation.name) })} ${litigation}`),
  ])
}

/** The commission de médiation, for who is refused a dwelling (CCH L441-2-3 II). */
export function mediation({ state, wording }: Writing): Block {
  const { mediation: address } = state.organisation
  const words = wording.letters
  const where = address === undefined ? '' : fill(words.mediationAddress, { address })
  return paragraph(fill(words.mediation, { address: where }))
}
