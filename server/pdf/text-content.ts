import type { Content, ContentText } from 'pdfmake/interfaces'
import type { Run, Text } from '../../shared/documents/document.ts'
import { anchorId } from './anchors.ts'
import { fontRuns } from './font-runs.ts'
import type { Coverage } from './fonts.ts'
import { colours } from './look.ts'

/** A text as pdfmake draws it: each run in the font that holds its characters. */
export function textContent(text: Text, coverage: Coverage): ContentText {
  const runs = typeof text === 'string' ? [text] : text
  return { text: runs.flatMap((run) => runContents(run, coverage)) }
}

function runContents(run: Run, coverage: Coverage): Content[] {
  if (typeof run === 'string') return drawn(run, coverage)
  switch (run.kind) {
    case 'page-of':
      return [{ text: [{ pageReference: anchorId(run.anchor) }] }]
    case 'styled':
      switch (run.style) {
        case 'strong':
          return drawn(run.text, coverage).map((part) => ({ ...part, bold: true }))
        case 'quiet':
          return drawn(run.text, coverage).map((part) => ({ ...part, color: colours.quiet }))
      }
  }
}

function drawn(text: string, coverage: Coverage): ContentText[] {
  return fontRuns(text, coverage).map(({ font, text: words }) => ({ text: words, font }))
}
