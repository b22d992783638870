(class_heritage [(identifier) (member_expression)] @reference.extends)

(variable_declarator !value name: (identifier) @name) @reference.binding
(variable_declarator
  name: (identifier) @name
  value: [
    (identifier) (this) (member_expression) (subscript_expression) (call_expression)
    (new_expression) (await_expression) (parenthesized_expression) (ternary_expression)
    (binary_expression) (unary_expression) (yield_expression) (object) (array) (string)
    (template_string) (number) (regex) (true) (false) (null) (undefined)
  ] @value) @reference.binding
(assignment_expression
  left: [
    (identifier)
    (member_expression object: [
      (this)
      (identifier)
      (member_expression object: (identifier) property: (property_identifier))
    ])
  ] @name
  right: [
    (identifier) (this) (member_expression) (subscript_expression) (call_expression)
    (new_expression) (await_expression) (parenthesized_expression) (ternary_expression)
    (binary_expression) (unary_expression) (yield_expression) (object) (array) (string)
    (template_string) (number) (regex) (true) (false) (null) (undefined)
  ] @value) @reference.binding
(field_definition
  property: (_) @name
  value: [
    (identifier) (this) (member_expression) (subscript_expression) (call_expression)
    (new_expression) (await_expression) (parenthesized_expression) (ternary_expression)
    (binary_expression) (unary_expression) (yield_expression) (object) (array) (string)
    (template_string) (number) (regex) (true) (false) (null) (undefined)
  ] @value) @reference.binding
(arrow_function parameters: (formal_parameters [
  (identifier) @name @reference.binding
  (assignment_pattern left: (identifier) @name @reference.binding)
]))
(function_expression parameters: (formal_parameters [
  (identifier) @name @reference.binding
  (assignment_pattern left: (identifier) @name @reference.binding)
]))

; What functions give, where no type says it: returned at the end, not in a branch.
(function_declaration 
  body: (statement_block (return_statement "return" @name [
    (identifier) (this) (member_expression) (call_expression) (new_expression)
    (await_expression) (parenthesized_expression) (object)
  ] @value))) @reference.binding
(method_definition 
  body: (statement_block (return_statement "return" @name [
    (identifier) (this) (member_expression) (call_expression) (new_expression)
    (await_expression) (parenthesized_expression) (object)
  ] @value))) @reference.binding
(variable_declarator value: (arrow_function
  body: (statement_block (return_statement "return" @name [
    (identifier) (this) (member_expression) (call_expression) (new_expression)
    (await_expression) (parenthesized_expression) (object)
  ] @value)))) @reference.binding
(variable_declarator value: (function_expression
  body: (statement_block (return_statement "return" @name [
    (identifier) (this) (member_expression) (call_expression) (new_expression)
    (await_expression) (parenthesized_expression) (object)
  ] @value)))) @reference.binding
(assignment_expression right: (arrow_function
  body: (statement_block (return_statement "return" @name [
    (identifier) (this) (member_expression) (call_expression) (new_expression)
    (await_expression) (parenthesized_expression) (object)
  ] @value)))) @reference.binding
(assignment_expression right: (function_expression
  body: (statement_block (return_statement "return" @name [
    (identifier) (this) (member_expression) (call_expression) (new_expression)
    (await_expression) (parenthesized_expression) (object)
  ] @value)))) @reference.binding
(function_declaration 
  body: (statement_block (return_statement "return" @name (object [
    (shorthand_property_identifier) @as @value
    (pair key: (property_identifier) @as value: [(identifier) (member_expression)] @value)
  ])))) @reference.binding
(method_definition 
  body: (statement_block (return_statement "return" @name (object [
    (shorthand_property_identifier) @as @value
    (pair key: (property_identifier) @as value: [(identifier) (member_expression)] @value)
  ])))) @reference.binding
(variable_declarator value: (arrow_function
  body: (statement_block (return_statement "return" @name (object [
    (shorthand_property_identifier) @as @value
    (pair key: (property_identifier) @as value: [(identifier) (member_expression)] @value)
  ]))))) @reference.binding
(variable_declarator value: (function_expression
  body: (statement_block (return_statement "return" @name (object [
    (shorthand_property_identifier) @as @value
    (pair key: (property_identifier) @as value: [(identifier) (member_expression)] @value)
  ]))))) @reference.binding
(assignment_expression right: (arrow_function
  body: (statement_block (return_statement "return" @name (object [
    (shorthand_property_identifier) @as @value
    (pair key: (property_identifier) @as value: [(identifier) (member_expression)] @value)
  ]))))) @reference.binding
(assignment_expression right: (function_expression
  body: (statement_block (return_statement "return" @name (object [
    (shorthand_property_identifier) @as @value
    (pair key: (property_identifier) @as value: [(identifier) (member_expression)] @value)
  ]))))) @reference.binding
(variable_declarator value: (arrow_function "=>" @name body: [
    (identifier) (this) (member_expression) (call_expression) (new_expression)
    (await_expression) (parenthesized_expression) (object)
  ] @value)) @reference.binding
(assignment_expression right: (arrow_function "=>" @name body: [
    (identifier) (this) (member_expression) (call_expression) (new_expression)
    (await_expression) (parenthesized_expression) (object)
  ] @value)) @reference.binding
