import { seatOf } from '../../domain/attendance/selectors.ts'
import { paragraph } from '../blocks.ts'
import type { Block } from '../document.ts'
import { capitalised } from '../grammar.ts'
import { fullName, gendered } from '../names.ts'
import type { Writing } from '../writing.ts'

/** Who signs: the organisation's signatory with its quality, else the president of the commission or the chair. */
export function signatoryBlocks(writing: Writing): readonly Block[] {
  const { signatory } = writing.state.organisation
  if (signatory === undefined) return chairBlocks(writing)
  return signed(capitalised(signatory.function), fullName(signatory))
}

function chairBlocks({ state, wording }: Writing): readonly Block[] {
  const { seats } = state.commission
  const seat =
    seats.find(({ isPresident }) => isPresident === true) ?? seatOf(state, state.opened?.chair ?? '')
  if (seat === undefined) return []
  const { forCommission, chair } = wording.letters
  const quality = gendered(seat.holder, chair.masculine, chair.feminine)
  return signed(`${forCommission} ${quality}`, fullName(seat.holder))
}

function signed(quality: string, name: string): readonly Block[] {
  return [
    { kind: 'gap', size: 'small' },
    paragraph(quality, 'signatory'),
    { kind: 'gap', size: 'large' },
    paragraph(name, 'signatory'),
  ]
}
