// Prisma has no lists that both databases know, so a short list of codes stands in one column, comma separated.

export const readList = (column: string): string[] => (column === '' ? [] : column.split(','))
export const writeList = (list: readonly string[]): string => list.join(',')
