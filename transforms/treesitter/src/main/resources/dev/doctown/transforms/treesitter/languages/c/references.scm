(call_expression
  function: [
    (identifier) @reference.call
    (field_expression argument: (_) @qualifier field: (_) @reference.call)
  ]
  arguments: (argument_list) @arguments)
