import type { Slide } from './slide.ts'

/** What a screen reader says when the wall changes: the slide's title, then where its vote stands. */
export function announcementOf(slide: Slide): string {
  if (slide.kind === 'words') return sentence([slide.title, ...slide.lines])
  const vote = slide.vote.kind === 'none' ? [] : [slide.vote.title, slide.vote.text]
  return sentence([`${slide.number}, ${slide.title}`, ...vote])
}

function sentence(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/\.$/, '')).join('. ')
}
