/** Server → client: files of a thesis, for a client that said `files: true` in its initialization options. The server then opens none itself. */

/** Request {uri} → {text}: what stands in a file, or null where there is none, where it cannot be read, or where it is no text of usual size. */
export const readFile = 'thesis/readFile';
export interface ReadFileParams { uri: string }
export interface ReadFileResult { text: string | null }

/** Request {uri of a folder} → {names}: the files in it, folders left out; empty where it cannot be read. */
export const listFiles = 'thesis/listFiles';
export interface ListFilesParams { uri: string }
export interface ListFilesResult { names: string[] }
