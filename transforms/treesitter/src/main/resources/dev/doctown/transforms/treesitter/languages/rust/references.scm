(use_declaration argument: (_) @reference.tree)
(extern_crate_declaration name: (_) @reference.import alias: (_)? @as)
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

; What "Self" is in an implementation, by the keyword in front of it.
(impl_item "impl" @name type: (_) @type) @reference.binding

; What is known of a type parameter: its bounds, with the colon.
(type_parameter name: (type_identifier) @name bounds: (trait_bounds) @type) @reference.binding
(where_predicate left: (type_identifier) @name bounds: (trait_bounds) @type) @reference.binding

; Types of the fields that have numbers for names, in their order.
(struct_item
  name: (_) @name
  body: (ordered_field_declaration_list type: (_) @type @from)) @reference.binding
(enum_variant
  name: (_) @name
  body: (ordered_field_declaration_list type: (_) @type @from)) @reference.binding

(let_declaration pattern: (identifier) @name type: (_) @type) @from @reference.binding
(let_declaration
  pattern: (identifier) @name
  value: (struct_expression name: (_) @type)) @from @reference.binding
(let_declaration
  pattern: (identifier) @name
  value: (_)? @value) @from @reference.binding
(closure_parameters (parameter pattern: (identifier) @name type: (_) @type) @reference.binding)
(call_expression
  function: (field_expression value: (_) @value field: (field_identifier) @member)
  arguments: (arguments (closure_expression
    parameters: (closure_parameters
      "|" @type
      .
      [(identifier) @name (reference_pattern (identifier) @name)])))) @reference.binding
(closure_parameters (identifier) @name @reference.binding)
(closure_parameters (_ (identifier) @name) @reference.binding)

; The type of a name bound by a pattern is written as the pattern.
(let_declaration
  pattern: (tuple_struct_pattern
    type: (_)
    [
      (identifier) @name
      (ref_pattern (identifier) @name)
      (mut_pattern (identifier) @name)
      (reference_pattern (identifier) @name)
    ]) @type
  value: (_) @value) @from @reference.binding
(let_condition
  pattern: (tuple_struct_pattern
    type: (_)
    [
      (identifier) @name
      (ref_pattern (identifier) @name)
      (mut_pattern (identifier) @name)
      (reference_pattern (identifier) @name)
    ]) @type
  value: (_) @value) @from @reference.binding
(match_expression
  value: (_) @value
  body: (match_block
    (match_arm pattern: (match_pattern
      (tuple_struct_pattern
    type: (_)
    [
      (identifier) @name
      (ref_pattern (identifier) @name)
      (mut_pattern (identifier) @name)
      (reference_pattern (identifier) @name)
    ]) @type)) @reference.binding))
(match_arm pattern: (match_pattern . (identifier) @name) @reference.binding)
(struct_pattern
  (field_pattern [
    name: (shorthand_field_identifier) @name
    pattern: [
      (identifier) @name
      (ref_pattern (identifier) @name)
      (mut_pattern (identifier) @name)
    ]
  ])) @type @reference.binding

; What a loop takes from a collection.
(for_expression
  "for" @type
  pattern: [(identifier) @name (reference_pattern (identifier) @name)]
  value: (_) @value @from) @reference.binding
(for_expression
  "for" @type
  pattern: (tuple_pattern . (_) . (identifier) @name .)
  value: (_) @value @from) @reference.binding
(tuple_pattern (identifier) @name @reference.binding)

[
  (block)
  (closure_expression)
  (match_arm)
  (if_expression)
  (while_expression)
  (for_expression)
] @block

; The arguments of macros are tokens.
(token_tree
  [
    (identifier)
    "default"
  ] @reference.token
  .
  (token_tree "(") @arguments)

; Functions that are handed on.
(arguments (identifier) @reference.value)
