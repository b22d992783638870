(import_statement (import_require_clause source: (_) @reference.path))
(extends_clause value: [(identifier) (member_expression)] @reference.extends)
(extends_type_clause type: (_) @reference.extends)
(implements_clause (_) @reference.implements)
[(type_identifier) (nested_type_identifier)] @reference.type
(type_parameter name: (type_identifier) @generic)

(variable_declarator
  !value
  name: (identifier) @name
  type: (_ (_) @type)?) @reference.binding
(variable_declarator
  name: (identifier) @name
  type: (_ (_) @type)?
  value: [
    (identifier) (this) (member_expression) (subscript_expression) (call_expression)
    (new_expression) (await_expression) (parenthesized_expression) (ternary_expression)
    (binary_expression) (unary_expression) (yield_expression) (object) (array) (string)
    (template_string) (number) (regex) (true) (false) (null) (undefined)
    (as_expression) (satisfies_expression) (non_null_expression)
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
    (as_expression) (satisfies_expression) (non_null_expression)
  ] @value) @reference.binding
(public_field_definition
  !type
  name: (_) @name
  value: [
    (identifier) (this) (member_expression) (subscript_expression) (call_expression)
    (new_expression) (await_expression) (parenthesized_expression) (ternary_expression)
    (binary_expression) (unary_expression) (yield_expression) (object) (array) (string)
    (template_string) (number) (regex) (true) (false) (null) (undefined)
    (as_expression) (satisfies_expression) (non_null_expression)
  ] @value) @reference.binding
(type_alias_declaration name: (_) @name value: (_) @type) @reference.binding
(arrow_function parameters: (formal_parameters (required_parameter
  pattern: (identifier) @name
  type: (_ (_) @type)?) @reference.binding))
(arrow_function parameters: (formal_parameters (optional_parameter
  pattern: (identifier) @name
  type: (_ (_) @type)?) @reference.binding))
(function_expression parameters: (formal_parameters (required_parameter
  pattern: (identifier) @name
  type: (_ (_) @type)?) @reference.binding))
(function_expression parameters: (formal_parameters (optional_parameter
  pattern: (identifier) @name
  type: (_ (_) @type)?) @reference.binding))
(required_parameter
  pattern: (object_pattern [
    (shorthand_property_identifier_pattern) @name @member
    (object_assignment_pattern left: (shorthand_property_identifier_pattern) @name @member)
    (pair_pattern key: (property_identifier) @member value: (identifier) @name)
  ])
  type: (_ (_) @type)) @reference.binding

; What functions give, where no type says it: returned at the end, not in a branch.
(function_declaration !return_type 
  body: (statement_block (return_statement "return" @name [
    (identifier) (this) (member_expression) (call_expression) (new_expression)
    (await_expression) (parenthesized_expression) (object) (as_expression) (satisfies_expression)
  ] @value))) @reference.binding
(method_definition !return_type 
  body: (statement_block (return_statement "return" @name [
    (identifier) (this) (member_expression) (call_expression) (new_expression)
    (await_expression) (parenthesized_expression) (object) (as_expression) (satisfies_expression)
  ] @value))) @reference.binding
(variable_declarator value: (arrow_function !return_type
  body: (statement_block (return_statement "return" @name [
    (identifier) (this) (member_expression) (call_expression) (new_expression)
    (await_expression) (parenthesized_expression) (object) (as_expression) (satisfies_expression)
  ] @value)))) @reference.binding
(variable_declarator value: (function_expression !return_type
  body: (statement_block (return_statement "return" @name [
    (identifier) (this) (member_expression) (call_expression) (new_expression)
    (await_expression) (parenthesized_expression) (object) (as_expression) (satisfies_expression)
  ] @value)))) @reference.binding
(assignment_expression right: (arrow_function !return_type
  body: (statement_block (return_statement "return" @name [
    (identifier) (this) (member_expression) (call_expression) (new_expression)
    (await_expression) (parenthesized_expression) (object) (as_expression) (satisfies_expression)
  ] @value)))) @reference.binding
(assignment_expression right: (function_expression !return_type
  body: (statement_block (return_statement "return" @name [
    (identifier) (this) (member_expression) (call_expression) (new_expression)
    (await_expression) (parenthesized_expression) (object) (as_expression) (satisfies_expression)
  ] @value)))) @reference.binding
(function_declaration !return_type 
  body: (statement_block (return_statement "return" @name (object [
    (shorthand_property_identifier) @as @value
    (pair key: (property_identifier) @as value: [(identifier) (member_expression)] @value)
  ])))) @reference.binding
(method_definition !return_type 
  body: (statement_block (return_statement "return" @name (object [
    (shorthand_property_identifier) @as @value
    (pair key: (property_identifier) @as value: [(identifier) (member_expression)] @value)
  ])))) @reference.binding
(variable_declarator value: (arrow_function !return_type
  body: (statement_block (return_statement "return" @name (object [
    (shorthand_property_identifier) @as @value
    (pair key: (property_identifier) @as value: [(identifier) (member_expression)] @value)
  ]))))) @reference.binding
(variable_declarator value: (function_expression !return_type
  body: (statement_block (return_statement "return" @name (object [
    (shorthand_property_identifier) @as @value
    (pair key: (property_identifier) @as value: [(identifier) (member_expression)] @value)
  ]))))) @reference.binding
(assignment_expression right: (arrow_function !return_type
  body: (statement_block (return_statement "return" @name (object [
    (shorthand_property_identifier) @as @value
    (pair key: (property_identifier) @as value: [(identifier) (member_expression)] @value)
  ]))))) @reference.binding
(assignment_expression right: (function_expression !return_type
  body: (statement_block (return_statement "return" @name (object [
    (shorthand_property_identifier) @as @value
    (pair key: (property_identifier) @as value: [(identifier) (member_expression)] @value)
  ]))))) @reference.binding
(variable_declarator value: (arrow_function !return_type "=>" @name body: [
    (identifier) (this) (member_expression) (call_expression) (new_expression)
    (await_expression) (parenthesized_expression) (object) (as_expression) (satisfies_expression)
  ] @value)) @reference.binding
(assignment_expression right: (arrow_function !return_type "=>" @name body: [
    (identifier) (this) (member_expression) (call_expression) (new_expression)
    (await_expression) (parenthesized_expression) (object) (as_expression) (satisfies_expression)
  ] @value)) @reference.binding
