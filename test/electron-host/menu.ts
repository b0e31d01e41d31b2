interface Template {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly submenu?: readonly Template[]
  readonly click?: () => void
}

/** One line of a menu: what the template says, and its own submenu. */
class MenuItem {
  readonly id: string | undefined
  readonly label: string
  readonly role: string | undefined
  readonly submenu: Menu | null
  readonly #click: (() => void) | undefined

  constructor({ id, label = '', role, submenu, click }: Template) {
    this.id = id
    this.label = label
    this.role = role
    this.submenu = submenu === undefined ? null : Menu.buildFromTemplate(submenu)
    this.#click = click
  }

  /** What a user's click does. Roles are the system's: nothing happens for them here. */
  click(): void {
    this.#click?.()
  }
}

const inPlace: { menu: Menu | null } = { menu: null }

export class Menu {
  readonly items: readonly MenuItem[]

  private constructor(items: readonly MenuItem[]) {
    this.items = items
  }

  static buildFromTemplate(template: readonly Template[]): Menu {
    return new Menu(template.map((line) => new MenuItem(line)))
  }
  static setApplicationMenu(menu: Menu | null): void {
    inPlace.menu = menu
  }
  static getApplicationMenu(): Menu | null {
    return inPlace.menu
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}
