import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'
import './button.css'

/**
 * `primary`: the action of the moment, one at most in each pane. `secondary`: the usual one. `quiet`: beside something
 * that matters more. `danger`: what cannot be taken back.
 */
export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly tone?: ButtonTone
  readonly size?: 'small' | 'regular'
  readonly icon?: IconName
  /** A verb: "Clore le vote", not "Valider". */
  readonly children: ReactNode
}

/** A button with words. While `isPending` it keeps its focus and its width, and does nothing. */
export function Button({ tone = 'secondary', size = 'regular', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className="button" data-tone={tone} data-size={size}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span className="button-words">{children}</span>
    </AriaButton>
  )
}
