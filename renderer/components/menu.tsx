import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'
import './button.css'
import './menu.css'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly detail?: string
  readonly isDisabled?: boolean
  readonly onAction: () => void
}

export interface MenuProps {
  readonly label: string
  /** Shown in place of the label, which is then only read aloud. */
  readonly icon?: IconName
  /** The whole menu in words, where the label alone is not unique on the screen. */
  readonly name?: string
  readonly actions: readonly MenuAction[]
  readonly tone?: 'secondary' | 'quiet'
  readonly size?: 'small' | 'regular'
}

/** A button that opens a list of actions. */
export function Menu({ label, icon, name, actions, tone = 'secondary', size = 'regular' }: MenuProps) {
  const spoken = name ?? (icon === undefined ? undefined : label)
  return (
    <MenuTrigger>
      <Button
        className="button"
        data-tone={tone}
        data-size={size}
        {...(spoken === undefined ? {} : { 'aria-label': spoken })}
      >
        {icon === undefined ? label : <Icon name={icon} />}
        <Icon name="down" />
      </Button>
      <Popover className="menu-popover" offset={2}>
        <AriaMenu className="menu" aria-label={name ?? label}>
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              className="menu-item"
              isDisabled={action.isDisabled === true}
              onAction={action.onAction}
            >
              <Text slot="label">{action.label}</Text>
              {action.detail === undefined ? null : (
                <Text slot="description" className="menu-detail">
                  {action.detail}
                </Text>
              )}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
