(expression_case value: (expression_list (interpreted_string_literal) @name @lookup.comparison))
(binary_expression operator: "==" right: (interpreted_string_literal) @name @lookup.comparison)
(field_declaration tag: (raw_string_literal) @name @lookup.tag)
