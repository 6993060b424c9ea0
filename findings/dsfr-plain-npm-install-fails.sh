#!/usr/bin/env bash
# @gouvfr/dsfr 1.15.3 (npm), the design system of the French State: a plain `npm install` of it fails.
#
# Expected: `npm install @gouvfr/dsfr` puts the style sheets and scripts into node_modules, as for 1.14.x and for every
#           other design system on npm; a preinstall script compiles or fetches something at most.
# Seen:     the preinstall script of 1.15.3 looks for a project file of its own generator, and ends with exit code 1 where
#           there is none (NO_YML). npm then removes everything: no other dependency of the project is installed either,
#           by `npm ci` neither. With --ignore-scripts it installs, and the style sheets are complete.
# Meets it: who adds the design system to an existing project, and any build that pins it in a lock file.
# Needs:    node, npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true }' > package.json

code=0
npm install --no-audit --no-fund @gouvfr/dsfr@1.15.3 > plain.log 2>&1 || code=$?
echo "npm install @gouvfr/dsfr@1.15.3: exit code $code, $(grep -c NO_YML plain.log) line(s) with NO_YML"
left=$({ find node_modules -name dsfr.min.css 2>/dev/null || true; } | wc -l)
echo "style sheets left behind: $left"

npm install --no-audit --no-fund --ignore-scripts @gouvfr/dsfr@1.15.3 > ignoring.log 2>&1
size=$(wc -c < node_modules/@gouvfr/dsfr/dist/dsfr.min.css)
echo "with --ignore-scripts: dsfr.min.css of $size bytes"

[ "$code" -ne 0 ] && grep -q NO_YML plain.log && [ "$left" -eq 0 ] && [ "$size" -gt 100000 ]
