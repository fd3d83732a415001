/**
 * Mends two things that npm gets wrong in package-lock.json; run it after every change of the dependencies.
 *
 * A registry mirror often lacks the packages for other platforms than its own. npm leaves them out of the lockfile then,
 * and `npm ci` refuses what `npm install` has just written (npm/cli#9846). This adds what is missing: version, platform,
 * no hash. Nobody installs such a package but on that platform, from a registry that has it.
 *
 * better-sqlite3 brings its binaries and says so with `"gypfile": false`, which npm does not carry over into the lockfile:
 * `npm ci` would compile it all the same, or fail where there is no compiler.
 */
import { readFileSync, writeFileSync } from 'node:fs'

type Entry = {
  version?: string
  dev?: true
  optional?: true
  gypfile?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

const file = 'package-lock.json'
const lockfile: { packages: Record<string, Entry> } = JSON.parse(readFileSync(file, 'utf8'))

for (const [path, entry] of Object.entries(lockfile.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!isLocked(path, name)) lockfile.packages[`node_modules/${name}`] = missing(name, version, entry)
  }
}

const sqlite = lockfile.packages['node_modules/better-sqlite3']
if (sqlite) sqlite.gypfile = false

const sorted = Object.entries(lockfile.packages).sort(([one], [other]) => one.localeCompare(other, 'en'))
writeFileSync(file, `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(sorted) }, null, 2)}\n`)

/** A package is looked for beside the one that wants it, then upwards. */
function isLocked(path: string, name: string): boolean {
  const folders = path.split('/node_modules/')
  return (
    folders.some((_, depth) =>
      Object.hasOwn(lockfile.packages, [...folders.slice(0, depth + 1), name].join('/node_modules/')),
    ) || Object.hasOwn(lockfile.packages, `node_modules/${name}`)
  )
}

function missing(name: string, version: string, { dev }: Entry): Entry {
  const words = name.split(/[-/.]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  if (!/^\d/.test(version) || os.length + cpu.length === 0)
    throw new Error(`${name}@${version} is missing for another reason`)
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : []
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  }
}
