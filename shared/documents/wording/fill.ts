import type { Run } from '../document.ts'

/** The names between braces in a template. */
export type Slots<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never

/** The sentence with each `{name}` replaced; the compiler asks for all of them. */
export function fill<const Template extends string>(
  template: Template,
  values: Readonly<Record<Slots<Template>, string>>,
): string {
  const known: Readonly<Record<string, string>> = values
  return template.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? missing(name))
}

/** The same where a value is set off in the sentence, such as a name in bold. */
export function fillRuns<const Template extends string>(
  template: Template,
  values: Readonly<Record<Slots<Template>, Run>>,
): readonly Run[] {
  const known: Readonly<Record<string, Run>> = values
  return template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? (known[part.slice(1, -1)] ?? missing(part)) : part))
}

function missing(name: string): never {
  throw new Error(`no value for ${name} in a sentence`)
}
