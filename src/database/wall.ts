import type { PrismaClient } from './generated/sqlite/client.ts'

/** For the few queries of the process itself (what is due, what is to be sent) that look at every helper group. */
export const everyGroup = { not: '' }

/** Models that belong to no helper group, and unique fields by which a row's group is found in the first place. */
const outside = new Set(['HelperGroup', 'InboxUpdate', 'Installation'])
const wayIn = ['telegramHash', 'code', 'secretHash']

/**
 * Makes every query fail that does not say which helper group it means: the wall between towns. Costs time on each
 * query, so the tests run with it and the real process without.
 */
export function walled(prisma: PrismaClient): PrismaClient {
  return prisma.$extends({
    query: {
      $allModels: {
        $allOperations({ model, operation, args, query }) {
          if (!outside.has(model) && !saysGroup(args as Arguments))
            throw new Error(`${model}.${operation} does not say which helper group it means`)
          return query(args)
        },
      },
    },
  }) as unknown as PrismaClient
}

type Row = Record<string, unknown>
type Arguments = { where?: Row; data?: Row | Row[]; create?: Row }

function saysGroup({ where, data, create }: Arguments): boolean {
  if (where) return 'groupId' in where || wayIn.some((field) => field in where)
  if (create) return 'groupId' in create
  return [data ?? {}].flat().every((row) => 'groupId' in row)
}
