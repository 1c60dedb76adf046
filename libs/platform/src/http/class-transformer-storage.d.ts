/** class-transformer keeps what @Type() said here and gives no other way in; class-validator-jsonschema asks for it. */
declare module 'class-transformer/cjs/storage.js' {
  export const defaultMetadataStorage: object;
}
