(import_spec name: (_)? @as path: (_) @reference.path)

(call_expression
  function: [
    (identifier) @reference.call
    (selector_expression operand: (_) @qualifier field: (_) @reference.call)
  ]
  arguments: (argument_list) @arguments)
(call_expression
  function: [
    (index_expression operand: [
      (identifier) @reference.call
      (selector_expression operand: (_) @qualifier field: (_) @reference.call)
    ])
    (type_instantiation_expression type: [
      (type_identifier) @reference.call
      (qualified_type package: (_) @qualifier name: (_) @reference.call)
    ])
  ]
  arguments: (argument_list) @arguments)

(field_declaration !name type: [(type_identifier) (qualified_type)] @reference.extends)
(field_declaration !name type: (generic_type type: (_) @reference.extends))
(interface_type (type_elem . [(type_identifier) (qualified_type)] @reference.extends .))

[(type_identifier) (qualified_type)] @reference.type
(type_parameter_declaration name: (identifier) @generic)

; Receivers, named results and the parameters of function literals.
(method_declaration
  receiver: (parameter_list (parameter_declaration name: (_) @name type: (_) @type))) @reference.binding
(function_declaration
  result: (parameter_list (parameter_declaration name: (_) @name type: (_) @type) @reference.binding))
(method_declaration
  result: (parameter_list (parameter_declaration name: (_) @name type: (_) @type) @reference.binding))
(func_literal
  parameters: (parameter_list (parameter_declaration name: (_) @name type: (_) @type) @reference.binding))
(func_literal
  parameters: (parameter_list
    (variadic_parameter_declaration name: (_) @name) @reference.binding))
(func_literal
  result: (parameter_list (parameter_declaration name: (_) @name type: (_) @type) @reference.binding))

; The type of a literal stands in front of it and is read even where the literal is long.
(short_var_declaration
  left: (expression_list . (identifier) @name)
  right: (expression_list . [
    (composite_literal type: (_) @type)
    (unary_expression operand: (composite_literal type: (_) @type))
  ])) @from @reference.binding
(short_var_declaration
  left: (expression_list . (identifier) @name)
  right: (expression_list . (_) @value)) @from @reference.binding
(short_var_declaration
  left: (expression_list . (_) . (identifier) @name)
  right: (expression_list . (_) . (_) @value)) @from @reference.binding
(short_var_declaration
  left: (expression_list (identifier) @name)) @from @reference.binding

(var_spec name: (identifier) @name type: (_) @type) @reference.binding
(var_spec
  . name: (identifier) @name
  value: (expression_list . [
    (composite_literal type: (_) @type)
    (unary_expression operand: (composite_literal type: (_) @type))
  ])) @reference.binding
(var_spec . name: (identifier) @name value: (expression_list . (_) @value)) @reference.binding
(var_spec name: (identifier) @name) @reference.binding

; What a name holds here is told by its place before "range".
(range_clause
  left: (expression_list (identifier) @name)) @value @from @reference.binding
(receive_statement left: (expression_list . (identifier) @name) right: (_) @value) @reference.binding

; Each case gives the name a type of its own.
(type_switch_statement
  alias: (expression_list (identifier) @name)
  (type_case . type: (_) @type @from . ":")) @reference.binding
(type_switch_statement
  alias: (expression_list (identifier) @name)
  (type_case . type: (_) @from . ",")) @reference.binding
(type_switch_statement
  alias: (expression_list (identifier) @name)
  value: (_) @value
  (default_case "default" @from)) @reference.binding

[
  (block)
  (func_literal)
  (if_statement)
  (for_statement)
  (expression_switch_statement)
  (type_switch_statement)
  (expression_case)
  (type_case)
  (default_case)
  (communication_case)
] @block

; Functions that are handed on.
(argument_list (identifier) @reference.value)
(keyed_element (_) (literal_element (identifier) @reference.value))
