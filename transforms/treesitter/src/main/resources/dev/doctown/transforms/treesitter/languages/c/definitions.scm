(function_definition
  (type_qualifier)? @returns
  type: (_) @returns
  declarator: [
    (function_declarator declarator: (identifier) @name parameters: (_) @parameters)
    (pointer_declarator declarator:
      (function_declarator declarator: (identifier) @name parameters: (_) @parameters))
    (pointer_declarator declarator: (pointer_declarator declarator:
      (function_declarator declarator: (identifier) @name parameters: (_) @parameters)))
    (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator:
      (function_declarator declarator: (identifier) @name parameters: (_) @parameters))))
  ]
  body: (_) @body) @definition.function
(declaration
  (type_qualifier)? @returns
  type: (_) @returns
  declarator: [
    (function_declarator declarator: (identifier) @name parameters: (_) @parameters)
    (pointer_declarator declarator:
      (function_declarator declarator: (identifier) @name parameters: (_) @parameters))
    (pointer_declarator declarator: (pointer_declarator declarator:
      (function_declarator declarator: (identifier) @name parameters: (_) @parameters)))
    (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator:
      (function_declarator declarator: (identifier) @name parameters: (_) @parameters))))
  ]) @definition.function

; Behind a linkage block that a conditional opens, the parser takes prototypes for members.
(field_declaration
  (type_qualifier)? @returns
  type: (_) @returns
  declarator: [
    (function_declarator declarator: (field_identifier) @name parameters: (_) @parameters)
    (pointer_declarator declarator:
      (function_declarator declarator: (field_identifier) @name parameters: (_) @parameters))
  ]) @definition.function

(struct_specifier name: (_) @name body: (_) @body) @definition.struct
(union_specifier name: (_) @name body: (_) @body) @definition.union

(field_declaration
  (type_qualifier)? @returns
  type: (_) @returns
  declarator: [
    (field_identifier) @name
    (pointer_declarator declarator: (field_identifier) @name)
    (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name))
    (array_declarator declarator: (field_identifier) @name)
    (array_declarator declarator: (pointer_declarator declarator: (field_identifier) @name))
    (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name))
    (function_declarator declarator:
      (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name)))
    (pointer_declarator declarator: (function_declarator declarator:
      (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name))))
  ]) @definition.field

(declaration
  type: [
    (struct_specifier name: (_) body: (_))
    (union_specifier name: (_) body: (_))
    (enum_specifier name: (_) body: (_))
  ] @wrapped) @wrapper
(field_declaration
  type: [
    (struct_specifier name: (_) body: (_))
    (union_specifier name: (_) body: (_))
    (enum_specifier name: (_) body: (_))
  ] @wrapped
  declarator: (_)) @wrapper

(parameter_list (identifier) @name @parameter)
