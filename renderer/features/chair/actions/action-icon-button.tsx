import type { IconName } from '../../../components/icon.tsx'
import { IconButton } from '../../../components/icon-button.tsx'
import { useDesk } from '../desk/desk-context.ts'
import { type Action, perform } from './action.ts'

interface ActionIconButtonProps {
  readonly action: Action
  readonly icon: IconName
}

/** The button of an action where words would crowd what is being decided. */
export function ActionIconButton({ action, icon }: ActionIconButtonProps) {
  const desk = useDesk()
  return (
    <IconButton
      icon={icon}
      label={action.label}
      isDisabled={action.obstacle(desk) !== null}
      onPress={() => perform(action, desk)}
    />
  )
}
