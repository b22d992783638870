(initializer_list
  . (string_literal) @name
  . (identifier) @qualifier) @lookup.option
(binary_expression operator: "==" right: (string_literal) @name @lookup.comparison)
