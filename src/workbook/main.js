// Makes an Excel workbook. This script and its module are loaded when a workbook is asked for, never with the page.

import { module } from "modascope-workbook-module";
import { initSync, workbook as make } from "modascope-xlsx";

let loaded;

/** The bytes of the workbook of a table, which is JSON as `export::workbook` in the core writes it. Throws where the module
    does not come, or cannot read the table. */
export async function workbook(table) {
  loaded ??= module().then((module) => initSync({ module }));
  try {
    await loaded;
  } catch (error) {
    // It may come another time.
    loaded = undefined;
    throw error;
  }
  return make(table);
}
