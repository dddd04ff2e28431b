import { randomUUID } from 'node:crypto'
import { screen } from './screen.ts'
import type { Way } from './screen.ts'

/** One who gives commands, on a socket of their own. */
export interface Moderator {
  /** Sends a command; resolves when it was accepted, which is when it is durable. */
  give(command: Readonly<Record<string, unknown>>): Promise<void>
}

type Waiting = Map<number, { resolve(): void; reject(error: Error): void }>

export function moderator(way: Way): Promise<Moderator> {
  const waiting: Waiting = new Map()
  let given = 0
  return new Promise((resolve, reject) => {
    const socket = screen(way, {
      heard: (message) => {
        if (message.includes('"snapshot"')) resolve({ give })
      },
      acknowledged: (message) => settle(waiting, message.toString()),
      gone: (why) => {
        reject(why)
        for (const one of waiting.values()) one.reject(why)
      },
    })
    const give: Moderator['give'] = (command) =>
      new Promise((resolve, reject) => {
        given += 1
        waiting.set(given, { resolve, reject })
        socket.send(`42${given}${JSON.stringify(['command', { commandId: randomUUID(), command }])}`)
      })
  })
}

/** `43`, the number that the command was sent with, and the answer in an array. */
function settle(waiting: Waiting, acknowledgement: string): void {
  const [, number = '', answer = ''] = /^43(\d+)(.*)$/s.exec(acknowledgement) ?? []
  const one = waiting.get(Number(number))
  waiting.delete(Number(number))
  if (answer.startsWith('[{"accepted":true')) one?.resolve()
  else one?.reject(new Error(`A command was refused: ${answer}`))
}
