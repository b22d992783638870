(initializer_list
  . (string_literal) @name
  . (identifier) @qualifier) @lookup.option
