(use_declaration argument: (_) @reference.tree)
(extern_crate_declaration name: (_) @reference.import)
(mod_item name: (_) @reference.import !body)

(call_expression
  function: [
    (identifier) @reference.call
    (scoped_identifier) @reference.call
    (field_expression value: (_) @qualifier field: (_) @reference.call)
    (generic_function function: [
      (identifier) @reference.call
      (scoped_identifier) @reference.call
      (field_expression value: (_) @qualifier field: (_) @reference.call)
    ])
  ]
  arguments: (arguments) @arguments)
(macro_invocation macro: (_) @reference.call)

(impl_item trait: (_) @reference.implements)
(trait_item bounds: (trait_bounds
  [(type_identifier) (scoped_type_identifier) (generic_type)] @reference.extends))

[(type_identifier) (scoped_type_identifier)] @reference.type
(type_parameter name: (type_identifier) @generic)
