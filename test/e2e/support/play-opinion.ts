import type { CommandOf } from '../../../shared/domain/commands.ts'
import { OpinionForm } from '../pages/opinion-form.ts'
import { RunningOrder } from '../pages/running-order.ts'
import type { Play } from './play.ts'

/** Writes the opinion on a tenancy in its form, and proposes it. */
export async function playOpinion(
  { page, book }: Play,
  { item, found, needs, adviseOwnership = false }: CommandOf<'GiveOpinion'>,
): Promise<void> {
  await new RunningOrder(page).lookAt(book.itemNumber(item))
  const { type = '', area = '', floor = '', sector = '', accessible = false } = needs
  await new OpinionForm(page).give({
    found,
    type,
    area: String(area).replace('.', ','),
    floor: String(floor),
    sector,
    accessible,
    adviseOwnership,
  })
}
