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

/** The ranking as it stands; while decisions are open it is reordered by hand, or by the keyboard from each handle. */
export function RankingStrip({ desk }: { readonly desk: DraftDesk }) {
  const ranked = rankedCandidates(desk.draft, examinedCandidates(desk.item))
  return desk.isOpen ? <OpenRanking desk={desk} ranked={ranked} /> : <ClosedRanking ranked={ranked} />
}

interface OpenRankingProps {
  readonly desk: DraftDesk
  readonly ranked: readonly Ranked[]
}

function OpenRanking({ desk: { draft, edit }, ranked }: OpenRankingProps) {
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
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <span className="text-soft">Aucun rang pour l’instant.</span>}
    >
      {(one) => (
        <GridListItem className="ranking-item" textValue={`Rang ${one.rank}, ${one.name}`}>
          <Button
            slot="drag"
            className="ranking-handle"
            aria-label={`Déplacer ${one.name} dans le classement`}
          >
            <Icon name="grip" />
          </Button>
          <RankedWords one={one} />
        </GridListItem>
      )}
    </GridList>
  )
}

function ClosedRanking({ ranked }: Pick<OpenRankingProps, 'ranked'>) {
  if (ranked.length === 0) return null
  return (
    <ol aria-label="Classement" className="ranking">
      {ranked.map((one) => (
        <li key={one.id} className="ranking-item">
          <RankedWords one={one} />
        </li>
      ))}
    </ol>
  )
}

function RankedWords({ one }: { readonly one: Ranked }) {
  return (
    <>
      <span className="ranking-rank">{one.rank}</span>
      <span>
        {one.letter} · {one.name}
        {one.isConditional ? <span className="text-soft"> (sous condition)</span> : null}
      </span>
    </>
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
