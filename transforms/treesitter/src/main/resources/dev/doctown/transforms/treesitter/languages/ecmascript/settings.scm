(member_expression
  object: (member_expression) @qualifier
  property: (property_identifier) @name) @lookup.member
(subscript_expression
  object: (member_expression) @qualifier
  index: [(string) (identifier)] @name) @lookup.item
(variable_declarator
  name: (object_pattern) @arguments
  value: (member_expression) @qualifier) @lookup.pattern
(binary_expression
  left: [(member_expression) (subscript_expression) (call_expression)] @qualifier
  operator: ["||" "??"]
  right: (_) @default) @fallback
(augmented_assignment_expression
  left: [(member_expression) (subscript_expression)] @qualifier
  operator: ["||=" "??="]
  right: (_) @default) @fallback
(switch_case value: (string) @name @lookup.comparison)
(binary_expression operator: ["==" "==="] right: (string) @name @lookup.comparison)
