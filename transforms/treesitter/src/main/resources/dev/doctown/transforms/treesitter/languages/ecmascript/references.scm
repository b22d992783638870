(import_statement
  (import_clause [
    (identifier) @reference.import
    (named_imports (import_specifier name: (_) @reference.import))
    (namespace_import "*" @reference.import)
  ])
  source: (_) @qualifier)
(import_statement . source: (_) @reference.path)
(export_statement
  [(export_clause (export_specifier name: (_) @reference.import)) "*" @reference.import]
  source: (_) @qualifier)

(call_expression
  function: [(identifier) (super) (import)] @reference.call
  arguments: (arguments) @arguments)
(call_expression
  function: (member_expression
    object: (_) @qualifier
    property: (_) @reference.call)
  arguments: (arguments) @arguments)
(call_expression
  function: (identifier) @reference.call
  arguments: (template_string) @argument)
(call_expression
  function: (member_expression
    object: (_) @qualifier
    property: (_) @reference.call)
  arguments: (template_string) @argument)
(new_expression
  constructor: [(identifier) (member_expression)] @reference.call
  arguments: (arguments)? @arguments)

(decorator [
  (identifier) @reference.call
  (member_expression object: (_) @qualifier property: (_) @reference.call)
])
