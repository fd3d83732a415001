import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { cleanEnvironment } from '../house/image.ts'

/** A folder that is gone after the test. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-process-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

type Options = { cwd: string; script?: string; args?: string[] }

/** One of our programs as a process of its own, in a folder without a `.env`. It does not outlive the test. */
export function startProcess(environment: Record<string, string>, { cwd, script, args = [] }: Options) {
  const main = script ?? join(import.meta.dirname, '../../src/main.ts')
  const child: ChildProcess = spawn(process.execPath, [main, ...args], {
    cwd,
    // The settings' own default counts from the working directory.
    env: { ...cleanEnvironment(), GUIDES_DIR: join(import.meta.dirname, '../../locales'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout?.on('data', (data) => {
    stdout += data
  })
  child.stderr?.on('data', (data) => {
    stderr += data
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })

  const status = (path: string) =>
    fetch(`http://127.0.0.1:${environment.PORT}${path}`).then(
      (response) => response.status,
      () => undefined,
    )
  return {
    status,
    stdout: () => stdout,
    stderr: () => stderr,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    /** The exit code, once the process has ended. */
    ended,
    /** Until /healthz, or whatever is asked for, says so. */
    alive: () => until('/healthz'),
    ready: () => until('/readyz'),
  }

  async function until(path: string): Promise<void> {
    while ((await status(path)) !== 200) {
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode} before it was ready:\n${stderr}`)
      await pause(20)
    }
  }
}

/** Runs a program to its end. */
export async function run(environment: Record<string, string>, options: Options) {
  const started = startProcess(environment, options)
  const code = await started.ended
  return { code, stdout: started.stdout(), stderr: started.stderr() }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
