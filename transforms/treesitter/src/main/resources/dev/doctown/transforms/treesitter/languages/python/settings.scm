(subscript
  value: [(identifier) (attribute)] @qualifier
  subscript: [(string) (identifier) (attribute)] @name) @lookup.item
(comparison_operator
  . [(string) (identifier)] @name
  ["in" "not in"]
  . [(identifier) (attribute)] @qualifier .) @lookup.item
(boolean_operator left: (_) @qualifier operator: "or" right: (_) @default) @fallback
(module (if_statement condition: (comparison_operator) @name) @guard)
(module (expression_statement (call function: [(identifier) (attribute)] @name)) @run .)
(module (expression_statement (call function: [(identifier) (attribute)] @name)) @run . (comment) .)
(comparison_operator "==" . (string) @name @lookup.comparison)
(comparison_operator "in" . (tuple (string) @name @lookup.comparison))
(comparison_operator . (string) @name @lookup.comparison . "in")
(case_pattern (string) @name @lookup.comparison)
