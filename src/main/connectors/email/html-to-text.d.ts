/** What is used of html-to-text 10, which ships no types. */
declare module 'html-to-text' {
  export type DomNode = {
    name?: string;
    type: string;
    data?: string;
    attribs?: Readonly<Record<string, string>>;
    children?: DomNode[];
    parent?: DomNode | null;
    next?: DomNode | null;
  };
  export type BlockTextBuilder = {
    openBlock(options?: { leadingLineBreaks?: number; reservedLineLength?: number }): void;
    closeBlock(options?: { trailingLineBreaks?: number; blockTransform?: (text: string) => string }): void;
    addInline(text: string, options?: object): void;
    addLiteral(text: string): void;
    addLineBreak(): void;
  };
  export type RecursiveCallback = (elements: DomNode[] | undefined, builder: BlockTextBuilder) => void;
  export type Formatter = (
    element: DomNode,
    walk: RecursiveCallback,
    builder: BlockTextBuilder,
    options: object,
  ) => void;
  export type Selector = { selector: string; format?: string; options?: object };
  export type Options = {
    wordwrap?: number | false;
    limits?: {
      maxInputLength?: number;
      maxDepth?: number;
      maxChildNodes?: number;
      maxBaseElements?: number;
      ellipsis?: string;
    };
    formatters?: Readonly<Record<string, Formatter>>;
    selectors?: readonly Selector[];
    baseElements?: { selectors?: readonly string[]; orderBy?: string; returnDomByDefault?: boolean };
    preserveNewlines?: boolean;
  };
  export function compile(options: Options): (html: string) => string;
}
