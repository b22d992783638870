(import_statement
  (import_clause [
    (identifier) @reference.import
    (named_imports (import_specifier name: (_) @reference.import alias: (_)? @as))
    (namespace_import "*" @reference.import (identifier) @as)
  ])
  source: (_) @qualifier)
(import_statement . source: (_) @reference.path)
(export_statement
  [
    (export_clause (export_specifier name: (_) @reference.import alias: (_)? @as))
    (namespace_export "*" @reference.import (_) @as)
    "*" @reference.import
  ]
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

; Names that are given values; functions and classes are definitions of their own.
(variable_declarator
  name: (object_pattern [
    (shorthand_property_identifier_pattern) @name @member
    (object_assignment_pattern left: (shorthand_property_identifier_pattern) @name @member)
    (pair_pattern
      key: (property_identifier) @member
      value: [(identifier) @name (assignment_pattern left: (identifier) @name)])
  ])
  value: (_) @value) @reference.binding
(object_pattern (shorthand_property_identifier_pattern) @name @reference.binding)
(object_assignment_pattern
  left: (shorthand_property_identifier_pattern) @name @reference.binding)
(pair_pattern value: (identifier) @name @reference.binding)
(pair_pattern value: (assignment_pattern left: (identifier) @name @reference.binding))
(array_pattern (identifier) @name @reference.binding)
(array_pattern (assignment_pattern left: (identifier) @name @reference.binding))
(rest_pattern (identifier) @name @reference.binding)
(catch_clause parameter: (identifier) @name @reference.binding)
(for_in_statement left: (identifier) @name @reference.binding)
(arrow_function parameter: (identifier) @name @reference.binding)

; Members of objects that have a name.
(variable_declarator
  name: (identifier) @name
  value: (object [
    (shorthand_property_identifier) @as @value
    (pair key: (property_identifier) @as value: [(identifier) (member_expression)] @value)
  ])) @reference.binding
(assignment_expression
  left: (member_expression object: (identifier)) @name
  right: (object [
    (shorthand_property_identifier) @as @value
    (pair key: (property_identifier) @as value: [(identifier) (member_expression)] @value)
  ])) @reference.binding

; What a module exports by another name.
(assignment_expression
  left: (member_expression object: (identifier)) @name
  right: (function_expression name: (_) @value)) @reference.binding
(assignment_expression
  left: (member_expression object: (identifier)) @name
  right: (class name: (_) @value)) @reference.binding
(export_statement
  !source
  (export_clause (export_specifier name: (_) @value alias: (_) @name))) @reference.binding
(export_statement "default" @name value: (identifier) @value) @reference.binding
(export_statement "default" @name value: (call_expression) @value) @reference.binding
(export_statement "default" @name value: (new_expression) @value) @reference.binding
(export_statement "default" @name declaration: (_ name: (_) @value)) @reference.binding

; Functions that are handed on.
(arguments (identifier) @reference.value)
(pair value: (identifier) @reference.value)
