import { assertNever } from '../../../shared/util/assert-never.ts'
import { ItemSlideView } from './item-slide-view.tsx'
import type { Slide, WordsSlide } from './slide.ts'

export function SlideView({ slide }: { readonly slide: Slide }) {
  switch (slide.kind) {
    case 'words':
      return <WordsSlideView slide={slide} />
    case 'item':
      return <ItemSlideView slide={slide} />
    default:
      return assertNever(slide)
  }
}

function WordsSlideView({ slide }: { readonly slide: WordsSlide }) {
  return (
    <section className="slide slide-words" data-slide={slide.key}>
      <h1>{slide.title}</h1>
      {slide.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  )
}
