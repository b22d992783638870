// Calls of the Go packages of a module, as go/types resolves them.
//
// Tool: golang.org/x/tools/go/packages over the Go distribution's go/types (made with Go 1.26.8 and
// x/tools 0.52.0). In a module of its own:
//
//	go mod init calls && go get golang.org/x/tools/go/packages@v0.52.0 && go build calls.go
//	./calls FOLDER > calls.tsv
//
// FOLDER is the module's root; its requirements are downloaded. Prints what README.md says.
// Calls are call expressions that name what they call; conversions and built-in functions are none.
// Test files are left out. Methods called through an interface have the interface's method as target.
// A call of a variable that holds a function has no target.
package main

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"golang.org/x/tools/go/packages"
)

func main() {
	root, err := filepath.Abs(os.Args[1])
	check(err)
	root, err = filepath.EvalSymlinks(root)
	check(err)
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedImports | packages.NeedDeps |
			packages.NeedTypes | packages.NeedSyntax | packages.NeedTypesInfo,
		Dir: root,
	}, "./...")
	check(err)
	rows := map[string]bool{}
	for _, pkg := range loaded {
		for _, problem := range pkg.Errors {
			fmt.Fprintln(os.Stderr, problem)
		}
		for _, file := range pkg.Syntax {
			ast.Inspect(file, func(node ast.Node) bool {
				if call, ok := node.(*ast.CallExpr); ok {
					if row := row(root, pkg, call); row != "" {
						rows[row] = true
					}
				}
				return true
			})
		}
	}
	sorted := make([]string, 0, len(rows))
	for row := range rows {
		sorted = append(sorted, row)
	}
	sort.Strings(sorted)
	out := bufio.NewWriter(os.Stdout)
	fmt.Fprintln(out, "path\tline\tcolumn_byte\tname\ttarget_path\ttarget_line\ttarget_name")
	for _, row := range sorted {
		fmt.Fprintln(out, row)
	}
	check(out.Flush())
}

func row(root string, pkg *packages.Package, call *ast.CallExpr) string {
	name := named(call.Fun)
	if name == nil {
		return ""
	}
	var target string
	switch object := pkg.TypesInfo.Uses[name].(type) {
	case *types.Func:
		target = "\t\t"
		if path, place, ok := relative(root, pkg.Fset.Position(object.Origin().Pos())); ok {
			target = fmt.Sprintf("%s\t%d\t%s", path, place.Line, object.Name())
		}
	case *types.Var:
		target = "\t\t"
	default:
		return ""
	}
	path, place, ok := relative(root, pkg.Fset.Position(name.Pos()))
	if !ok {
		return ""
	}
	return fmt.Sprintf("%s\t%d\t%d\t%s\t%s", path, place.Line, place.Column-1, name.Name, target)
}

// named gives the last name of what is called.
func named(fun ast.Expr) *ast.Ident {
	switch fun := fun.(type) {
	case *ast.Ident:
		return fun
	case *ast.SelectorExpr:
		return fun.Sel
	case *ast.ParenExpr:
		return named(fun.X)
	case *ast.IndexExpr:
		return named(fun.X)
	case *ast.IndexListExpr:
		return named(fun.X)
	}
	return nil
}

func relative(root string, place token.Position) (string, token.Position, bool) {
	path, err := filepath.Rel(root, place.Filename)
	if err != nil || place.Filename == "" || strings.HasPrefix(path, "..") {
		return "", place, false
	}
	return filepath.ToSlash(path), place, true
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
