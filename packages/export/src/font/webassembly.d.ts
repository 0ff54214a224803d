// The part of WebAssembly's interface that is used here: TypeScript only knows it together with the whole DOM.
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  interface Instance {
    readonly exports: unknown;
  }
  function instantiate(program: Uint8Array): Promise<{ readonly instance: Instance }>;
}
