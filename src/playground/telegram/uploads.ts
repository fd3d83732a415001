/** A file that came with the request: a part of multipart/form-data. */
export interface UploadedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

export const isUploaded = (value: unknown): value is UploadedFile =>
  typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array

/** For the log, which should not hold megabytes. */
export function withoutUploads(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (!Object.values(given).some(isUploaded)) return given
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      isUploaded(value) ? { name: value.name, size: value.bytes.length } : value,
    ]),
  )
}
