import { useState } from 'react'
import type { Slide } from './slide.ts'
import { SlideView } from './slide-view.tsx'

/** What is on the wall: a slide, and for the time of a fade the one that it covers. */
interface OnStage {
  readonly slide: Slide
  readonly leaving: Slide | null
}

/**
 * Never a blank wall: the next slide is laid out complete over the last one, fades in, and only then is the last one
 * taken away. The same slide brought up to date changes in place.
 */
export function Stage({ slide }: { readonly slide: Slide }) {
  const [stage, setStage] = useState<OnStage>({ slide, leaving: null })
  if (stage.slide !== slide) setStage(next(stage, slide))
  const { leaving } = stage
  return (
    <div className="stage">
      {leaving === null ? null : (
        <div key={leaving.key} className="stage-layer" aria-hidden="true" inert>
          <SlideView slide={leaving} />
        </div>
      )}
      <div
        key={stage.slide.key}
        className="stage-layer stage-entering"
        onAnimationEnd={() => setStage((now) => ({ ...now, leaving: null }))}
      >
        <SlideView slide={stage.slide} />
      </div>
    </div>
  )
}

function next({ slide, leaving }: OnStage, incoming: Slide): OnStage {
  return { slide: incoming, leaving: slide.key === incoming.key ? leaving : slide }
}
