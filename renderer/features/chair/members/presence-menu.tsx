import type { Seat } from '../../../../shared/domain/session/types.ts'
import { Menu, type MenuAction } from '../../../components/menu.tsx'
import { capitalised } from '../../dossier/format.ts'
import { listName } from '../../dossier/names.ts'
import type { CalmDesk } from '../desk/desk.ts'
import { useCalmDesk } from '../desk/desk-context.ts'
import { type MemberRow, proxyHolders } from './member-rows.ts'
import { plainStatuses, presenceRequest, proxyRequest } from './presence-requests.ts'

/** Arrivals, departures and proxies, from the member's own line. */
export function PresenceMenu({ row }: { readonly row: MemberRow }) {
  const desk = useCalmDesk()
  const { phase } = desk.state
  if (phase !== 'open' && phase !== 'suspended') return null
  return (
    <Menu
      label="Présence"
      name={`Présence de ${row.name}`}
      tone="quiet"
      size="small"
      actions={[...statusActions(desk, row), ...proxyActions(desk, row)]}
    />
  )
}

function statusActions({ sitting }: CalmDesk, row: MemberRow): readonly MenuAction[] {
  return plainStatuses.map(({ value, label }) => ({
    id: value,
    label: capitalised(label),
    isDisabled: row.status === value && row.words !== 'à pointer',
    onAction: () => void sitting.send(presenceRequest(row.seat, value)),
  }))
}

/** One line a possible holder: giving a proxy is one touch, whoever takes it. */
export function proxyActions({ sitting, state }: CalmDesk, row: MemberRow): readonly MenuAction[] {
  if (row.isConsultative) return []
  return proxyHolders(state, row.seat).map((holder: Seat) => ({
    id: `proxy-${holder.id}`,
    label: `Pouvoir à ${listName(holder.holder)}`,
    onAction: () => void sitting.send(proxyRequest(row.seat, holder.id)),
  }))
}
