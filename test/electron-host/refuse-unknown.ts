/**
 * The same object, but reading a member that nobody wrote throws at once: a test must never pass because a call of
 * the application fell into nothing. `then` and `toJSON` are asked for by the language itself.
 */
export function refuseUnknown<Api extends object>(name: string, api: Api): Api {
  return new Proxy(api, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON') {
        const member: unknown = Reflect.get(target, key)
        return typeof member === 'function' && !isClass(member) ? bound(target, member) : member
      }
      throw new Error(`electron-host: ${name}.${key} does not exist in this stand-in`)
    },
  })
}

/** Private fields are only there on the object itself, never on its proxy. */
function bound(target: object, member: unknown): unknown {
  return typeof member === 'function' ? (...given: unknown[]) => Reflect.apply(member, target, given) : member
}

function isClass(member: unknown): boolean {
  return typeof member === 'function' && /^class\b/.test(Function.prototype.toString.call(member))
}
