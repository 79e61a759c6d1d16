/** What is used of WebAssembly (W3C, JavaScript Interface): the compiler knows it with browsers only. */
declare namespace WebAssembly {
  function validate(code: Uint8Array): boolean;
  class Module {
    constructor(code: Uint8Array);
  }
  class Memory {
    readonly buffer: ArrayBuffer;
    constructor(size: { initial: number });
  }
  class Global {
    value: number;
  }
  class Instance {
    readonly exports: unknown;
    constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, Memory>>>>);
  }
}
