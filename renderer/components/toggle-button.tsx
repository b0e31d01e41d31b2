import type { ReactNode } from 'react'
import {
  ToggleButton as AriaToggleButton,
  type ToggleButtonProps as AriaToggleButtonProps,
} from 'react-aria-components'
import './button.css'
import './toggle-button.css'

export interface ToggleButtonProps extends Omit<AriaToggleButtonProps, 'className' | 'style' | 'children'> {
  readonly size?: 'small' | 'regular'
  readonly children: ReactNode
}

/** A button that stays pressed: a choice that is on or off. */
export function ToggleButton({ size = 'regular', children, ...rest }: ToggleButtonProps) {
  return (
    <AriaToggleButton {...rest} className="button toggle-button" data-size={size}>
      {children}
    </AriaToggleButton>
  )
}
