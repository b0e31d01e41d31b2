import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './icon-button.tsx'
import './dialog.css'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** `wide` for a table or two columns. */
  readonly width?: 'narrow' | 'regular' | 'wide'
  /** `alertdialog` asks to be answered: a touch outside does not close it. */
  readonly role?: 'dialog' | 'alertdialog'
  /** `reading`: a long text without fields; its body takes the focus, so that the keyboard scrolls it (WCAG 2.1.1). */
  readonly content?: 'fields' | 'reading'
  readonly children: ReactNode
  /** The buttons, the action of the moment last. */
  readonly footer?: ReactNode
}

/** A window over the screen: takes the focus, gives it back, closes with Escape. Its body scrolls, its buttons stay. */
export function Dialog(props: DialogProps) {
  const {
    title,
    isOpen,
    onClose,
    width = 'regular',
    role = 'dialog',
    content = 'fields',
    children,
    footer,
  } = props
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={role === 'dialog'}
    >
      <Modal className="dialog-window" data-width={width}>
        <AriaDialog className="dialog" role={role}>
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <IconButton icon="close" label="Fermer" onPress={onClose} />
          </header>
          <div className="dialog-body" {...(content === 'reading' ? { tabIndex: 0 } : {})}>
            {children}
          </div>
          {footer === undefined ? null : <footer className="dialog-foot">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
