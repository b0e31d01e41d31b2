import type { FoundTerm } from '../../../shared/domain/free-text/match.ts'
import { replaceTerm } from '../../../shared/domain/free-text/replace.ts'
import { counted } from '../../../shared/domain/naming.ts'
import { withFrenchSpaces } from '../../../shared/util/french-spaces.ts'
import { Button } from '../../components/button.tsx'
import { StatusMark } from '../../components/status-mark.tsx'

interface TermWarningsProps {
  readonly text: string
  readonly found: readonly FoundTerm[]
  /** More than these at once would hide the field's neighbours. */
  readonly mostShown: number
  readonly onReplace: (text: string) => void
}

/** What should not be written, one line a term; said once to a screen reader when it appears, never in the way. */
export function TermWarnings({ text, found, mostShown, onReplace }: TermWarningsProps) {
  const others = found.length - mostShown
  return (
    <div className="term-warnings" aria-live="polite">
      {found.slice(0, mostShown).map((one) => (
        <TermWarning key={`${one.start} ${one.term.term}`} text={text} found={one} onReplace={onReplace} />
      ))}
      {others > 0 ? (
        <p className="term-others">
          {withFrenchSpaces(`Puis ${counted(others, 'autre terme', 'autres termes')} à revoir.`)}
        </p>
      ) : null}
    </div>
  )
}

interface TermWarningProps extends Omit<TermWarningsProps, 'found' | 'mostShown'> {
  readonly found: FoundTerm
}

function TermWarning({ text, found, onReplace }: TermWarningProps) {
  const { why, better } = found.term
  const written = withFrenchSpaces(`« ${text.slice(found.start, found.end)} »`)
  const verb = better === '' ? 'Retirer' : 'Remplacer'
  return (
    <div className="term-warning">
      <StatusMark status="watch">{`${written} : à reformuler`}</StatusMark>
      <p>{withFrenchSpaces(why)}</p>
      {better === '' ? null : <p>{withFrenchSpaces(`Écrivez plutôt : « ${better} ».`)}</p>}
      <Button
        size="small"
        aria-label={`${verb} ${written}`}
        onPress={() => onReplace(replaceTerm(text, found))}
      >
        {verb}
      </Button>
    </div>
  )
}
