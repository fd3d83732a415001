import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

export type Child = ReturnType<typeof startChild>

/** Clock ticks a second, in which Linux counts processor time. */
const ticks = 100

/** Runs a script of ours as a process of its own. */
export function startChild(script: readonly string[], environment: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, script, {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const read = (file: string) => readFileSync(`/proc/${child.pid}/${file}`, 'utf8')

  let ended = false
  child.on('exit', () => {
    ended = true
  })

  return {
    /** Fails when the process is gone, so that nobody waits for it. */
    check(): void {
      if (ended) throw new Error(`${script.join(' ')} ended before its time`)
    },
    /** Milliseconds of processor time so far. */
    cpu(): number {
      const fields = read('stat').split(') ')[1]?.split(' ') ?? []
      return ((Number(fields[11]) + Number(fields[12])) / ticks) * 1000
    },
    /** Megabytes of memory it holds now. */
    memory: (): number => Number(/VmRSS:\s+(\d+)/.exec(read('status'))?.[1]) / 1024,
    async stop(): Promise<void> {
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
    },
  }
}
