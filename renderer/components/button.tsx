import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'
import './button.css'

/**
 * `primary`: the action of the moment, one at most in each pane. `secondary`: the usual one. `quiet`: beside something
 * that matters more. `danger`: what cannot be taken back.
 */
export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface ButtonProps
  extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'isPending' | 'aria-disabled'> {
  readonly tone?: ButtonTone
  readonly size?: 'small' | 'regular'
  readonly icon?: IconName
  /** What it started is under way: it keeps its focus and its width, and does nothing. */
  readonly isPending?: boolean
  /** A verb: "Clore le vote", not "Valider". */
  readonly children: ReactNode
}

/** A button with words. */
export function Button(props: ButtonProps) {
  const { tone = 'secondary', size = 'regular', icon, isPending = false, children, ...rest } = props
  return (
    <AriaButton {...rest} {...(isPending ? inert : {})} className="button" data-tone={tone} data-size={size}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span className="button-words">{children}</span>
    </AriaButton>
  )
}

/**
 * Presses do nothing, the focus stays. The library's own pending state names a progress bar that an announcement may
 * outlive, which leaves an image without a name for screen readers.
 */
const inert = {
  'aria-disabled': true,
  'data-pending': true,
  type: 'button',
  onPress: () => undefined,
} as const
