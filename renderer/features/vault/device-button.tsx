import { useState } from 'react'
import { useServices } from '../../app/services.ts'
import type { IconName } from '../../components/icon.tsx'
import { Menu, type MenuAction } from '../../components/menu.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { lockNow } from './idle-lock.tsx'
import { PinDialog } from './pin-dialog.tsx'

type Panel = 'pin' | 'erase' | null

export interface DeviceButtonProps {
  /** What people call it: `Tablette` for a member's, `Cet appareil` for a desk's. */
  readonly label: string
  /** In place of the words, where there is no room for them. */
  readonly icon?: IconName
}

/** What may be done about this device: its code, the lock, the erasure. Nothing on the desktop. */
export function DeviceButton({ label, icon }: DeviceButtonProps) {
  const { vault, guard } = useServices()
  const [panel, setPanel] = useState<Panel>(null)
  const view = vault.view()
  if (guard === null || view.kind !== 'open') return null
  const close = () => setPanel(null)
  return (
    <>
      <Menu
        label={label}
        {...(icon === undefined ? {} : { icon })}
        tone="quiet"
        actions={actionsOf(view.guard === 'pin', setPanel)}
      />
      <PinDialog key={String(panel === 'pin')} isOpen={panel === 'pin'} onClose={close} view={view} />
      <EraseDialog title="Effacer les données" isOpen={panel === 'erase'} onClose={close} />
    </>
  )
}

function actionsOf(hasPin: boolean, open: (panel: Panel) => void): readonly MenuAction[] {
  const pin = { id: 'pin', onAction: () => open('pin') }
  const erase = { id: 'erase', label: 'Effacer les données…', onAction: () => open('erase') }
  return hasPin
    ? [
        { id: 'lock', label: 'Verrouiller maintenant', onAction: lockNow },
        { ...pin, label: 'Changer le code…' },
        erase,
      ]
    : [{ ...pin, label: 'Protéger par un code…' }, erase]
}
