export type Figures = Readonly<Record<string, number | string>>;

export type Benchmark = {
  readonly name: string;
  /** What is measured, and against which baseline. */
  readonly about: string;
  readonly run: (options: {
    readonly quick: boolean;
    readonly tell: (text: string) => void;
  }) => Promise<Figures>;
};
