import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { DocumentDescription, Text } from '../../shared/documents/document.ts'
import type { Coverage } from './fonts.ts'
import { colours, type Look, looks } from './look.ts'
import { type PageFlow, pageFlow, pageMarks } from './page-flow.ts'
import { footOf, runningHeadOf } from './page-marks.ts'
import { textContent } from './text-content.ts'

/** What pdfmake draws, and how many pages it came to: known once the file is made. */
export interface Definition {
  readonly document: TDocumentDefinitions
  pages(): number
}

/** A description as pdfmake's own: A4, embedded fonts, French, dated from the journal. */
export function definition(description: DocumentDescription, coverage: Coverage): Definition {
  const look = looks[description.look]
  const flow = pageFlow(description.blocks, { look, coverage })
  let pages = 0
  const countPages = (count: number) => {
    pages = count
  }
  return {
    document: {
      ...metadata(description),
      pageSize: 'A4',
      pageMargins: [...look.margins],
      defaultStyle: { font: 'main', fontSize: look.fontSize, lineHeight: 1.18, color: colours.ink },
      content: flow.content,
      header: (page) => runningHead(flow, page, look, coverage),
      footer: (page, count) => {
        countPages(count)
        return foot(flow, description, page, count, look, coverage)
      },
      ...watermark(description),
    },
    pages: () => pages,
  }
}

function metadata({ title, author, createdAt }: DocumentDescription): Partial<TDocumentDefinitions> {
  return {
    version: '1.7',
    language: 'fr-FR',
    displayTitle: true,
    info: { title, author, creator: 'CALEOL', producer: 'pdfmake', creationDate: new Date(createdAt) },
  }
}

function watermark({ watermark: text }: DocumentDescription): Partial<TDocumentDefinitions> {
  if (text === null) return {}
  return { watermark: { text, color: '#808080', opacity: 0.16, bold: true, font: 'main', fontSize: 120 } }
}

function runningHead(flow: PageFlow, page: number, { margins }: Look, coverage: Coverage): Content {
  const head = runningHeadOf(pageMarks(flow), page)
  if (head === null) return ''
  return {
    ...textContent(head, coverage),
    alignment: page % 2 === 1 ? 'right' : 'left',
    fontSize: 8.5,
    color: colours.quiet,
    margin: [margins[0], 32, margins[2], 0],
  }
}

function foot(
  flow: PageFlow,
  { footer, watermark: mark }: DocumentDescription,
  page: number,
  count: number,
  { margins }: Look,
  coverage: Coverage,
): Content {
  const found = footOf(pageMarks(flow), footer, page, count)
  if (found === null) return ''
  return {
    columns: [
      { width: '*', ...textContent(markedFooter(mark, found.footer), coverage) },
      { width: 'auto', text: `page\u00a0${found.page}\u00a0/\u00a0${found.of}`, fontFeatures: ['tnum'] },
    ],
    columnGap: 12,
    fontSize: 8,
    color: colours.quiet,
    margin: [margins[0], margins[3] - 36, margins[2], 0],
  }
}

/** The mark that crosses the page is a drawing to who reads the text alone: the foot says it in words. */
function markedFooter(mark: string | null, footer: string): Text {
  return mark === null ? footer : [{ kind: 'styled', style: 'strong', text: mark }, ` – ${footer}`]
}
