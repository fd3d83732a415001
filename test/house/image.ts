import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, matchesGlob } from 'node:path'
import { settings } from '../../src/config.ts'

/** What is left of a Dockerfile's last stage once its steps were carried out in a folder. */
export type Image = {
  /** Where WORKDIR points to, on this machine. */
  folder: string
  environment: Record<string, string>
  command: string[]
  healthcheck: string[]
  stopSignal: NodeJS.Signals
  volumes: string[]
}

/** Carries out the Dockerfile's steps below `into`: the way to try the image where there is no engine to build it. */
export function buildImage(into: string): Image {
  let root = into
  let image = emptyImage(root)

  for (const [instruction, argument] of instructions()) {
    if (instruction === 'FROM') {
      root = join(into, / AS (\S+)$/.exec(argument)?.[1] ?? 'last')
      image = emptyImage(root)
    }
    if (instruction === 'WORKDIR') {
      image.folder = join(root, argument)
      mkdirSync(image.folder, { recursive: true })
    }
    if (instruction === 'ENV') Object.assign(image.environment, Object.fromEntries(assignments(argument)))
    if (instruction === 'COPY') copy(argument, image, (stage) => join(into, stage))
    if (instruction === 'RUN') run(argument, image)
    if (instruction === 'VOLUME') image.volumes.push(argument)
    if (instruction === 'STOPSIGNAL') image.stopSignal = argument as NodeJS.Signals
    if (instruction === 'HEALTHCHECK') image.healthcheck = JSON.parse(argument.slice(argument.indexOf('CMD') + 3))
    if (instruction === 'CMD') image.command = JSON.parse(argument)
  }
  return image
}

/** This process's environment without what npm, the test runner and a developer's own settings add to it. */
export function cleanEnvironment(): Record<string, string> {
  const foreign = /^(npm_(?!config_)|npm_config_(local|global)_prefix$|NODE_ENV$|NODE_OPTIONS$|VITEST|INIT_CWD$)/
  const own = new Set(settings.map(({ name }) => name))
  const path = (process.env.PATH ?? '').split(':').filter((folder) => !folder.endsWith('node_modules/.bin'))
  return {
    ...Object.fromEntries(
      Object.entries(process.env).flatMap(([name, value]) =>
        value === undefined || foreign.test(name) || own.has(name) ? [] : [[name, value]],
      ),
    ),
    // The image's Node is the one that runs this.
    PATH: [dirname(process.execPath), ...path].join(':'),
  }
}

const emptyImage = (folder: string): Image => ({
  folder,
  environment: {},
  command: [],
  healthcheck: [],
  stopSignal: 'SIGTERM',
  volumes: [],
})

function instructions(): [instruction: string, argument: string][] {
  return readFileSync('Dockerfile', 'utf8')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1).trim()])
}

const assignments = (argument: string) => argument.split(/\s+/).map((pair) => pair.split('=', 2)) as [string, string][]

function copy(argument: string, image: Image, rootOf: (stage: string) => string): void {
  const words = argument.split(/\s+/)
  const stage = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined
  const target = words.pop() ?? ''
  for (const source of words) {
    const to = join(image.folder, target.endsWith('/') ? join(target, source) : target)
    if (stage) cpSync(join(rootOf(stage), source), to, { recursive: true, verbatimSymlinks: true })
    else cpSync(source, to, { recursive: true, filter: (path) => !isIgnored(path) })
  }
}

const ignorePatterns = readFileSync('.dockerignore', 'utf8').split('\n').filter(Boolean)
const isIgnored = (path: string) =>
  ignorePatterns.some((pattern) => matchesGlob(path, pattern) || matchesGlob(path, `${pattern}/**`))

function run(argument: string, image: Image): void {
  const command = argument.replace(/--mount=\S+\s+/g, '')
  // The image's user has another name here, or none.
  execFileSync('sh', ['-ec', `chown() { :; }; ${command}`], {
    cwd: image.folder,
    env: { ...cleanEnvironment(), npm_config_prefer_offline: 'true', ...image.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
