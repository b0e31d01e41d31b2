import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { counted } from '../../../../shared/domain/naming.ts'
import type { VacancyItem } from '../../../../shared/domain/state.ts'
import { candidatesOf, examinedCandidates } from '../../../../shared/domain/vacancy/selectors.ts'
import { StatusMark } from '../../../components/status-mark.tsx'
import { noBreakSpace } from '../../dossier/format.ts'
import { type CheckSummary, checkSummaries } from './check-summary.ts'
import { FindingNote } from './finding-note.tsx'
import { useFindings } from './use-findings.ts'
import './check-band.css'

/** The regularity guard of a dwelling: green where all is well, else each finding in a word, in full on demand. */
export function CheckBand({ item }: { readonly item: VacancyItem }) {
  const summaries = checkSummaries(useFindings(item), candidatesOf(item))
  const examined = examinedCandidates(item).length
  const isShort = summaries.some(({ code }) => code === 'fewer-than-three')
  return (
    <section className="check-band" aria-label="Contrôle de régularité">
      {isShort ? null : (
        <StatusMark status="met" look="tag">
          {counted(examined, 'candidature', 'candidatures')}
        </StatusMark>
      )}
      {summaries.map((summary) => (
        <CheckTag key={summary.code} item={item} summary={summary} />
      ))}
    </section>
  )
}

function CheckTag({ item, summary }: { readonly item: VacancyItem; readonly summary: CheckSummary }) {
  return (
    <DialogTrigger>
      <Button className="check-tag" aria-label={`Contrôle${noBreakSpace}: ${summary.words}`}>
        <StatusMark status={summary.status} look="tag">
          {summary.words}
        </StatusMark>
      </Button>
      <Popover className="chair-popover" offset={2}>
        <Dialog className="chair-popover-body" aria-label={summary.words}>
          {({ close }) =>
            summary.findings.map((finding) => (
              <FindingNote key={finding.key} item={item} shown={finding} onDone={close} />
            ))
          }
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
