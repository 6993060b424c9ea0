// Written by `cargo xtask surface`.

/** What a widget shows, in ids of the catalogue. */
export interface ModaScopeState {
  /** The BCP 47 tag of the texts. */
  language: string;
  /** The view. */
  view: "cards" | "table" | "map" | "guide";
  /** By criterion, the values ticked; `_unknown` is "Not stated". */
  filters: Record<string, string[]>;
  /** What is searched for. */
  search: string;
  /** What is picked to be put side by side, in order. */
  shortlist: string[];
  /** The modalities that match, in order. */
  shown: string[];
}

/** Which card was opened. */
export interface ModaScopeOpened {
  /** The modality. */
  id: string;
}

/** What went wrong. */
export interface ModaScopeTrouble {
  /** Each mistake of the catalogue, or why there is none. */
  issues: ModaScopeIssue[];
}

/** One mistake. */
export interface ModaScopeIssue {
  /** Where it is in the catalogue; empty for the file as a whole. Of what is handed over, the name of the property. */
  place: string;
  /** What it is, in words. */
  message: string;
  /** Where a file did not come: why. `silent` is no answer, `page` is a web page in its place, `refused` a policy without `'wasm-unsafe-eval'`, `absent` a browser without WebAssembly. */
  reason?: "status" | "page" | "redirect" | "cors" | "policy" | "late" | "offline" | "silent" | "damaged" | "absent" | "refused";
  /** The address of that file. */
  address?: string;
  /** The HTTP status of the answer. */
  status?: number;
  /** The media type of the answer, without parameters. */
  type?: string;
  /** The line of the file, counted from one, where it is known. */
  line?: number;
  /** The character in that line, counted from one. */
  column?: number;
}

/** What a widget remembers, in ids of the catalogue. What is as at a first visit is missing. */
export interface ModaScopeSession {
  /** The version of this form. */
  version: 1;
  /** The id of the catalogue that it is about. */
  catalogue: string;
  /** By criterion, the values ticked. */
  filters?: Record<string, string[]>;
  /** What is searched for. */
  search?: string;
  /** `name`, or a scale, with `-` before it for high to low. */
  sort?: string;
  /** The chosen language. */
  language?: string;
  /** The view. */
  view?: "cards" | "table" | "map" | "guide";
  /** The chosen theme. */
  theme?: "auto" | "light" | "dark";
  /** What is picked, in order. */
  shortlist?: string[];
  /** Whether only the rows of the table that differ are shown. */
  differences?: boolean;
  /** By criterion, the answers in the guide. */
  need?: Record<string, { importance: "must" | "prefer" | "indifferent"; values?: string[] }>;
  /** The criteria of the map. */
  map?: { across?: string; up?: string; mark?: string };
  /** By modality, what the visitor wrote. */
  notes?: Record<string, string>;
  /** Ids that the catalogue has no more, as the visitor was told. */
  gone?: string[];
}

/** Compares training modalities, or whatever else the catalogue holds. */
export interface ModaScope extends HTMLElement {
  /** The catalogue, as an object or as JSON text; null takes the one that `src` or a script inside names. One with mistakes is not shown: what was there stays, and `moda-scope-error` says what is wrong. So does it of what cannot be JSON, with `catalogue` as place. */
  get catalogue(): object | null;
  set catalogue(value: object | string | null);
  /** What the widget remembers, in the form of a saved selection; null while it is not ready. An object or its JSON text is taken up, as soon as there is a widget; null begins anew on an element that is ready, and is nothing before. A wrong one throws a TypeError that says why, or `moda-scope-error` says it where the element was not ready. */
  get session(): ModaScopeSession | null;
  set session(value: ModaScopeSession | string | null);
}

/** The events of the element, by name. */
export interface ModaScopeEventMap {
  /** The widget can be used. */
  "moda-scope-ready": CustomEvent<ModaScopeState>;
  /** Something that the detail says has changed. */
  "moda-scope-change": CustomEvent<ModaScopeState>;
  /** The card of a modality was opened over the map or the guide. */
  "moda-scope-open": CustomEvent<ModaScopeOpened>;
  /** The catalogue could not be had, or has mistakes; or what was handed over cannot be taken. */
  "moda-scope-error": CustomEvent<ModaScopeTrouble>;
}

declare global {
  interface HTMLElementTagNameMap {
    "moda-scope": ModaScope;
  }
  interface GlobalEventHandlersEventMap extends ModaScopeEventMap {}
}
