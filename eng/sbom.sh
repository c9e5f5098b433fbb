#!/usr/bin/env bash
# Writes a CycloneDX 1.5 list of the packages that ship with the program: eng/sbom.sh [FILE]
set -euo pipefail
cd "$(dirname "$0")/.."
target=${1:-artifacts/sbom.json}
mkdir -p "$(dirname "$target")"
version=$(dotnet msbuild src/NewsBot -getProperty:Version)
dotnet list src/NewsBot package --include-transitive --format json | python3 -c '
import json, sys
version, packages = sys.argv[1], {}
for project in json.load(sys.stdin)["projects"]:
    for framework in project.get("frameworks", []):
        for package in framework.get("topLevelPackages", []) + framework.get("transitivePackages", []):
            if package.get("autoReferenced") != "true":
                packages[package["id"], package["resolvedVersion"]] = None
def component(name, number):
    purl = f"pkg:nuget/{name}@{number}"
    return {"type": "library", "bom-ref": purl, "name": name, "version": number, "purl": purl}
print(json.dumps({
    "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
    "metadata": {"component": {"type": "application", "bom-ref": "newsbot", "name": "newsbot", "version": version}},
    "components": [component(*package) for package in sorted(packages)],
    "dependencies": [{"ref": "newsbot", "dependsOn": [f"pkg:nuget/{n}@{v}" for n, v in sorted(packages)]}],
}, indent=1))' "$version" > "$target"
echo "$target: $(grep -c '"type": "library"' "$target") packages"
