import { type Check, checksOf } from '../../../shared/domain/checks.ts'
import { shownOrder } from '../../../shared/domain/score/order.ts'
import type { Item, SessionState, VacancyItem } from '../../../shared/domain/state.ts'
import { dwellingOf, reservationOf } from '../../../shared/domain/vacancy/selectors.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { type Status, StatusMark } from '../../components/status-mark.tsx'
import { decisionDetail, decisionOn, decisionText } from '../dossier/decision.ts'
import { dwellingFacts } from '../dossier/dwelling.ts'
import type { Fact } from '../dossier/fact.ts'
import { formatLongDate, noBreakSpace } from '../dossier/format.ts'
import { applicantsName } from '../dossier/names.ts'
import { Facts } from './facts.tsx'

/** The dwelling's own sheet: what it is, what the commission must know of it, and who is presented. */
export function DwellingPage({ item }: { readonly item: Item }) {
  const { state } = useSitting()
  return (
    <div className="tablet-columns">
      <section aria-labelledby="tablet-dwelling">
        <h3 id="tablet-dwelling">Le logement</h3>
        <Facts facts={[...urgencyFacts(item), ...dwellingFacts(dwellingOf(item), reservationOf(item))]} />
      </section>
      <div>
        <Presented item={item} />
        {item.kind === 'vacancy' ? <Checks checks={tellingChecks(state, item)} /> : null}
      </div>
    </div>
  )
}

/** Nobody has arrived before the opening: a missing quorum tells nothing then. */
function tellingChecks(state: SessionState, item: VacancyItem): readonly Check[] {
  return checksOf(state, item).filter(({ code }) => code !== 'quorum' || state.opened !== null)
}

function urgencyFacts(item: Item): readonly Fact[] {
  if (item.kind !== 'urgent-allocation') return []
  const { decidedOn, decidedBy, facts } = item.allocation
  return [
    { label: 'Attribuée en urgence le', value: formatLongDate(decidedOn) },
    { label: 'Par', value: decidedBy },
    { label: 'Faits', value: facts },
  ]
}

function Presented({ item }: { readonly item: Item }) {
  const { state } = useSitting()
  return (
    <section aria-labelledby="tablet-presented">
      <h3 id="tablet-presented">{item.adopted === null ? 'Candidatures présentées' : 'Décisions'}</h3>
      <ul className="tablet-presented">
        {shownOrder(state, item).map(({ file, withdrawn }) => {
          const decision = decisionOn(item, file.id)
          return (
            <li key={file.id}>
              <strong className="tablet-letter">{file.letter}</strong>
              <span>
                {applicantsName(file)}
                {withdrawn === null ? null : <em> · retirée de l’ordre du jour : {withdrawn.reason}</em>}
                {decision === null ? null : (
                  <span className="tablet-decision">
                    <strong>{decisionText(decision)}</strong> {decisionDetail(state, decision)}
                  </span>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Checks({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <section aria-labelledby="tablet-checks">
      <h3 id="tablet-checks">Points de régularité</h3>
      {checks.length === 0 ? (
        <p>
          <StatusMark status="met">Rien à signaler</StatusMark>
        </p>
      ) : (
        <ul className="tablet-checks">
          {checks.map((check) => (
            <li key={`${check.code}/${check.candidate ?? ''}/${check.message}`}>
              <StatusMark status={statusOf(check)}>{check.message}</StatusMark>
              {check.accepted === undefined ? null : (
                <p className="tablet-accepted">
                  La commission passe outre{noBreakSpace}: {check.accepted}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What the commission passed over is told, and no longer asks for anything. */
function statusOf({ level, accepted }: Check): Status {
  if (accepted !== undefined || level === 'info') return 'neutral'
  return level === 'error' ? 'blocks' : 'watch'
}
