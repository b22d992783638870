; What C and C++ have in common.
(enum_specifier name: (_) @name body: (_) @body) @definition.enum
(enumerator name: (_) @name) @definition.enum_member
(type_definition
  type: (struct_specifier !name body: (_) @body)
  declarator: (type_identifier) @name) @definition.struct
(type_definition
  type: (union_specifier !name body: (_) @body)
  declarator: (type_identifier) @name) @definition.union
(type_definition
  type: (enum_specifier !name body: (_) @body)
  declarator: (type_identifier) @name) @definition.enum
(type_definition
  type: [
    (struct_specifier body: (_) @body)
    (union_specifier body: (_) @body)
    (enum_specifier body: (_) @body)
  ]
  declarator: [
    (type_identifier) @name
    (pointer_declarator declarator: (type_identifier) @name)
  ]) @definition.type_alias
(type_definition declarator: [
  (type_identifier) @name
  (pointer_declarator declarator: (type_identifier) @name)
  (array_declarator declarator: (type_identifier) @name)
  (function_declarator declarator: [
    (type_identifier) @name
    (parenthesized_declarator (pointer_declarator declarator: (type_identifier) @name))
  ])
  (pointer_declarator declarator: (function_declarator declarator:
    (parenthesized_declarator (pointer_declarator declarator: (type_identifier) @name))))
]) @definition.type_alias
(type_definition type: (struct_specifier name: (_) body: (_)) @wrapped) @wrapper
(type_definition type: (union_specifier name: (_) body: (_)) @wrapped) @wrapper
(type_definition type: (enum_specifier name: (_) body: (_)) @wrapped) @wrapper

(preproc_def name: (_) @name value: (_)? @value) @definition.macro
(preproc_function_def
  name: (_) @name
  parameters: (_) @parameters
  value: (_)? @value) @definition.macro

(declaration
  (type_qualifier)? @returns
  type: (_) @returns
  declarator: [
    (identifier) @name
    (pointer_declarator declarator: (identifier) @name)
    (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
    (array_declarator declarator: (identifier) @name)
    (array_declarator declarator: (array_declarator declarator: (identifier) @name))
    (pointer_declarator declarator: (array_declarator declarator: (identifier) @name))
    (function_declarator declarator:
      (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
    (init_declarator
      declarator: [
        (identifier) @name
        (pointer_declarator declarator: (identifier) @name)
        (array_declarator declarator: (identifier) @name)
        (array_declarator declarator: (array_declarator declarator: (identifier) @name))
        (pointer_declarator declarator: (array_declarator declarator: (identifier) @name))
        (function_declarator declarator:
          (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
      ]
      value: (_) @value)
  ]) @definition.variable

(parameter_list (parameter_declaration declarator: [
  (identifier) @name
  (pointer_declarator declarator: (identifier) @name)
  (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
  (array_declarator declarator: (identifier) @name)
  (array_declarator declarator: (pointer_declarator declarator: (identifier) @name))
  (pointer_declarator declarator: (array_declarator declarator: (identifier) @name))
  (function_declarator declarator:
    (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
]) @parameter.declarator)
(parameter_list (parameter_declaration !declarator type: (_) @type) @parameter.declarator)
(parameter_list (parameter_declaration
  declarator: [
    (abstract_pointer_declarator)
    (abstract_array_declarator)
    (abstract_function_declarator)
  ]) @parameter.declarator)
(preproc_params (identifier) @name @parameter)

(comment) @comment
[(string_literal) (char_literal)] @literal
(attribute_declaration) @attribute
