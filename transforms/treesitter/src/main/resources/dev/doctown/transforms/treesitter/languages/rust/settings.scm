(match_pattern (string_literal) @name @lookup.comparison)
(or_pattern (string_literal) @name @lookup.comparison)
(binary_expression operator: "==" right: (string_literal) @name @lookup.comparison)
