// Types and functions of the Go files below a folder, as go/ast sees them.
//
// Prints one line each: path, type or function, name, last line; separated by tabs.
package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	root := os.Args[1]
	filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		relative, _ := filepath.Rel(root, path)
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s\t%v\n", relative, err)
			return nil
		}
		line := func(kind, name string, end token.Pos) {
			fmt.Printf("%s\t%s\t%s\t%d\n", relative, kind, name, files.Position(end).Line)
		}
		line("file", "", token.NoPos)
		ast.Inspect(file, func(node ast.Node) bool {
			switch n := node.(type) {
			case *ast.FuncDecl:
				line("function", n.Name.Name, n.End())
			case *ast.TypeSpec:
				line("type", n.Name.Name, n.End())
			case *ast.InterfaceType:
				for _, method := range n.Methods.List {
					if _, ok := method.Type.(*ast.FuncType); ok {
						for _, name := range method.Names {
							line("function", name.Name, method.End())
						}
					}
				}
			}
			return true
		})
		return nil
	})
}
