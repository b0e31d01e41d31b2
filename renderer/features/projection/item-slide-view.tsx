import { StatusMark } from '../../components/status-mark.tsx'
import { CandidateColumns } from './candidate-columns.tsx'
import { CandidateLines } from './candidate-lines.tsx'
import type { ItemSlide } from './item-slide.ts'
import { useFittingRows } from './use-fitting-rows.ts'
import type { VoteBand } from './vote-band.ts'

/** One dwelling on the wall: its head, its candidates side by side, where the vote stands. */
export function ItemSlideView({ slide }: { readonly slide: ItemSlide }) {
  return (
    <article className="slide slide-item" aria-labelledby={`title-${slide.number}`}>
      <header className="slide-head">
        <p className="slide-number">{slide.number}</p>
        <div>
          <h1 id={`title-${slide.number}`}>{slide.title}</h1>
          <p>{slide.summary}</p>
          <p>{slide.context}</p>
        </div>
        {slide.part.pages > 1 ? <SlidePart part={slide.part} /> : null}
      </header>
      <SlideBody slide={slide} />
      <footer className="slide-foot" data-vote={slide.vote.kind}>
        <Vote vote={slide.vote} />
        <p className="slide-quorum">
          <StatusMark status={slide.quorum.met ? 'met' : 'blocks'}>{slide.quorum.text}</StatusMark>
        </p>
      </footer>
    </article>
  )
}

function SlideBody({ slide }: { readonly slide: ItemSlide }) {
  if (slide.layout === 'columns' && slide.candidates.length > 0) return <ColumnsBody slide={slide} />
  return (
    <div className="slide-body">
      {slide.lines.map((line) => (
        <p key={line} className="slide-line">
          {line}
        </p>
      ))}
      {slide.candidates.length === 0 ? null : <CandidateLines slide={slide} />}
    </div>
  )
}

function ColumnsBody({ slide }: { readonly slide: ItemSlide }) {
  const { box, rows } = useFittingRows(slide.rows)
  return (
    <div className="slide-body" ref={box}>
      <CandidateColumns slide={slide} rows={rows} />
    </div>
  )
}

function SlidePart({ part }: { readonly part: ItemSlide['part'] }) {
  return (
    <p className="slide-part">
      {part.total} candidatures · vue {part.page} sur {part.pages}
    </p>
  )
}

function Vote({ vote }: { readonly vote: VoteBand }) {
  if (vote.kind === 'none') return <p className="slide-vote">Examen en cours</p>
  return (
    <div className="slide-vote">
      <p className="slide-vote-title">
        {vote.kind === 'closed' ? (
          <StatusMark status={vote.isAdopted ? 'met' : 'watch'}>{vote.title}</StatusMark>
        ) : (
          vote.title
        )}
      </p>
      <p>{vote.text}</p>
    </div>
  )
}
