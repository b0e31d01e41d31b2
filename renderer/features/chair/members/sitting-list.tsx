import type { Item } from '../../../../shared/domain/state.ts'
import { Button } from '../../../components/button.tsx'
import { StatusMark } from '../../../components/status-mark.tsx'
import { notDecided, whileOpen } from '../actions/obstacles.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { PanelStatus } from '../refusals/panel-status.tsx'
import { BallotPad } from '../vote/ballot-pad.tsx'
import { type MemberRow, sittingRows, sittingSentence } from './member-rows.ts'
import { PresenceMenu } from './presence-menu.tsx'
import { QuorumLine } from './quorum-line.tsx'

/** Who sits on the item looked at; while a vote is open, their ballots. */
export function SittingList({ item }: { readonly item: Item }) {
  const { state } = useCalmDesk()
  const rows = sittingRows(state, item)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable with the keyboard (WCAG 2.1.1)
    <section className="sitting-list" aria-label="Membres qui siègent sur ce point" tabIndex={0}>
      <header className="pane-head">
        <h2 className="pane-title">Siègent et participent</h2>
        <span className="text-small text-soft">{sittingSentence(rows)}</span>
      </header>
      <QuorumLine item={item} />
      <PanelStatus panel="members" />
      {item.openVote === null ? (
        <ul className="member-list">
          {rows.map((row) => (
            <MemberLine key={row.seat} row={row} item={item} />
          ))}
        </ul>
      ) : (
        <BallotPad item={item} />
      )}
    </section>
  )
}

function MemberLine({ row, item }: { readonly row: MemberRow; readonly item: Item }) {
  return (
    <li className="member-line" data-status={row.mark}>
      <div className="member-row">
        <span className="member-name">{row.name}</span>
        <StatusMark status={row.mark}>{row.words}</StatusMark>
      </div>
      <div className="member-row">
        <span className="member-role">{row.role}</span>
        <MemberTools row={row} item={item} />
      </div>
    </li>
  )
}

function MemberTools({ row, item }: { readonly row: MemberRow; readonly item: Item }) {
  const desk = useCalmDesk()
  const { sitting } = desk
  const mayRecuse = whileOpen(desk) === null && notDecided(desk) === null
  return (
    <div className="member-tools">
      {mayRecuse ? (
        <Button
          tone="quiet"
          size="small"
          aria-label={row.isRecused ? `Annuler le déport de ${row.name}` : `Déport de ${row.name}`}
          onPress={() =>
            void sitting.send({
              type: row.isRecused ? 'CancelRecusal' : 'Recuse',
              item: item.id,
              seat: row.seat,
            })
          }
        >
          {row.isRecused ? 'Annuler le déport' : 'Déport'}
        </Button>
      ) : null}
      <PresenceMenu row={row} />
    </div>
  )
}
