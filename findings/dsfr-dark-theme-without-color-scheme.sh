#!/usr/bin/env bash
# @gouvfr/dsfr 1.15.3 (npm): the dark theme of its style sheets never sets the CSS property color-scheme.
#
# Expected: `:root[data-fr-theme=dark]` sets `color-scheme: dark` beside its colours, as the dark themes of other design
#           systems do, so that form controls, scroll bars, system colours and light-dark() follow.
# Seen:     none of the style sheets declares color-scheme; prefers-color-scheme stands in media queries for forced colours
#           only. On a page that sets the attribute by itself (rendered on a server, or without the package's script), what
#           asks for the used color-scheme is told "light" on a dark ground.
# Meets it: whoever writes a component that follows the page by color-scheme, light-dark() or Canvas, and puts it into a
#           page of the French administration.
# Needs:    node, npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true }' > package.json
npm install --no-audit --no-fund --ignore-scripts @gouvfr/dsfr@1.15.3 bootstrap@5.3.8 > /dev/null 2>&1

# A declaration, and not the media feature prefers-color-scheme.
declared() { { grep -rhoE '(^|[^-])color-scheme *:' --include='*.css' "$@" || true; } | wc -l; }
dsfr=$(declared node_modules/@gouvfr/dsfr/dist)
themes=$(grep -rhoE '\[data-fr-theme=.?dark' --include='dsfr.css' node_modules/@gouvfr/dsfr/dist | wc -l)
other=$(declared node_modules/bootstrap/dist/css/bootstrap.css)
echo "@gouvfr/dsfr 1.15.3: $dsfr declaration(s) of color-scheme in all style sheets; dsfr.css names the dark theme $themes time(s)"
echo "for comparison, bootstrap 5.3.8: $other declaration(s) in bootstrap.css"

[ "$dsfr" -eq 0 ] && [ "$themes" -gt 0 ] && [ "$other" -gt 0 ]
