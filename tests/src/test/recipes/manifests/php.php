<?php
// Reference of PHP: what Composer's own loader reads in every composer.json below a folder.
//
// Usage: php php.php FOLDER > rows.tsv; columns: kind, path, name, version, scope.
require '/usr/share/php/Composer/autoload.php';

$root = realpath($argv[1]);
$rows = [];
$files = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($root, FilesystemIterator::SKIP_DOTS));
foreach ($files as $file) {
    $path = substr($file->getPathname(), strlen($root) + 1);
    if ($file->getFilename() !== 'composer.json' || preg_match('#(^|/)(vendor|fixtures|Fixtures)/#', $path)) {
        continue;
    }
    $data = (new Composer\Json\JsonFile($file->getPathname()))->read() + ['name' => 'none/none', 'version' => '1.0.0'];
    $package = (new Composer\Package\Loader\ArrayLoader(null, true))->load($data);
    foreach (['require' => $package->getRequires(), 'require-dev' => $package->getDevRequires()] as $scope => $links) {
        foreach ($links as $link) {
            $rows[] = ['dependency', $path, $link->getTarget(), $link->getPrettyConstraint(), $scope];
        }
    }
    foreach ($package->getBinaries() as $binary) {
        $rows[] = ['binary', $path, basename($binary), $binary, ''];
    }
}
sort($rows);
foreach ($rows as $row) {
    echo implode("\t", $row), "\n";
}
