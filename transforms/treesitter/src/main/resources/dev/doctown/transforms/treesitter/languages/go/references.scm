(import_spec path: (_) @reference.path)

(call_expression
  function: [
    (identifier) @reference.call
    (selector_expression operand: (_) @qualifier field: (_) @reference.call)
  ]
  arguments: (argument_list) @arguments)

(field_declaration !name type: [(type_identifier) (qualified_type)] @reference.extends)
(field_declaration !name type: (generic_type type: (_) @reference.extends))
(interface_type (type_elem . [(type_identifier) (qualified_type)] @reference.extends .))

[(type_identifier) (qualified_type)] @reference.type
(type_parameter_declaration name: (identifier) @generic)
