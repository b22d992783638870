// Reference of npm: the edges of npm's own tree (@npmcli/arborist) for every package.json below a
// folder, and the programs as npm normalises them. Nothing is fetched or installed.
//
// Usage: node npm.mjs FOLDER > rows.tsv; columns: kind, path, name, version, scope.
import { createRequire } from 'node:module';
import { execSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const npm = createRequire(path.join(execSync('npm root -g').toString().trim(), 'npm/package.json'));
const Arborist = npm('@npmcli/arborist');
const PackageJson = npm('@npmcli/package-json');
const SCOPES = { prod: 'dependencies', dev: 'devDependencies', optional: 'optionalDependencies',
  peer: 'peerDependencies', peerOptional: 'peerDependencies' };

const root = path.resolve(process.argv[2]);
const files = fs.readdirSync(root, { recursive: true })
  .filter(file => path.basename(file) === 'package.json').sort();
for (const file of files) {
  // Alone in a folder: the tree of a package does not depend on what is installed around it.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'npm-'));
  try {
    const manifest = JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
    // npm keeps one edge a name, so what is declared as a peer and for development is asked twice.
    const { workspaces, peerDependencies, ...installed } = manifest;
    const { devDependencies, dependencies, optionalDependencies, ...peers } = manifest;
    delete peers.workspaces;
    for (const part of [installed, peers]) {
      fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(part));
      const tree = await new Arborist({ path: folder }).loadActual();
      for (const edge of tree.edgesOut.values()) {
        console.log(['dependency', file, edge.name, edge.spec, SCOPES[edge.type]].join('\t'));
      }
    }
    const { content } = await PackageJson.normalize(folder);
    for (const [name, target] of Object.entries(content.bin ?? {})) {
      console.log(['binary', file, name, target, ''].join('\t'));
    }
  } catch (e) {
    console.error(file, e.message);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
