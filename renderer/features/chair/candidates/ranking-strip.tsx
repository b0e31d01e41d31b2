import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { householdName } from '../../../../shared/domain/naming.ts'
import type { CandidateId, CandidateState } from '../../../../shared/domain/state.ts'
import { examinedCandidates } from '../../../../shared/domain/vacancy/selectors.ts'
import { Icon } from '../../../components/icon.tsx'
import { choiceOf, type Draft, reorder } from '../draft/draft.ts'
import type { DraftDesk } from './use-draft.ts'
import './ranking-strip.css'

interface Ranked {
  readonly id: CandidateId
  readonly rank: number
  readonly letter: string
  readonly name: string
  readonly isConditional: boolean
}

/** The ranking as it stands: dragged by hand, or by the keyboard from each handle. */
export function RankingStrip({ desk }: { readonly desk: DraftDesk }) {
  const { draft, isOpen, edit } = desk
  const ranked = rankedCandidates(draft, examinedCandidates(desk.item))
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': nameOf(ranked, String(key)) })),
    onReorder: ({ keys, target }) => {
      const side = target.dropPosition === 'before' ? 'before' : 'after'
      edit(reorder(draft, [...keys].map(String), { candidate: String(target.key), side }))
    },
  })
  return (
    <GridList
      aria-label="Classement"
      className="ranking"
      layout="grid"
      items={ranked}
      {...(isOpen ? { dragAndDropHooks } : {})}
      renderEmptyState={() => <span className="text-soft">Aucun rang pour l’instant.</span>}
    >
      {(one) => <RankedItem one={one} isOpen={isOpen} />}
    </GridList>
  )
}

function RankedItem({ one, isOpen }: { readonly one: Ranked; readonly isOpen: boolean }) {
  return (
    <GridListItem className="ranking-item" textValue={`Rang ${one.rank}, ${one.name}`}>
      {isOpen ? (
        <Button slot="drag" className="ranking-handle" aria-label={`Déplacer ${one.name} dans le classement`}>
          <Icon name="grip" />
        </Button>
      ) : null}
      <span className="ranking-rank">{one.rank}</span>
      <span>
        {one.letter} · {one.name}
        {one.isConditional ? <span className="text-soft"> (sous condition)</span> : null}
      </span>
    </GridListItem>
  )
}

function rankedCandidates(draft: Draft, candidates: readonly CandidateState[]): readonly Ranked[] {
  return draft.ranking
    .flatMap((id) => {
      const file = candidates.find((candidate) => candidate.file.id === id)?.file
      return file === undefined ? [] : [{ id, letter: file.letter, name: householdName(file) }]
    })
    .map(({ id, letter, name }, index) => ({
      id,
      letter,
      name,
      rank: index + 1,
      isConditional: choiceOf(draft, id).kind === 'conditional',
    }))
}

function nameOf(ranked: readonly Ranked[], id: CandidateId): string {
  return ranked.find((one) => one.id === id)?.name ?? ''
}
