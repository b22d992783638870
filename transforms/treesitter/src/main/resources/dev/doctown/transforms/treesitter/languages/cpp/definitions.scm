; Behind a macro between keyword and name the parser takes a type for a function without parameters.
(function_definition
  type: (class_specifier !body)
  declarator: (identifier) @name
  body: (compound_statement) @body) @definition.class
(function_definition
  type: (struct_specifier !body)
  declarator: (identifier) @name
  body: (compound_statement) @body) @definition.struct
(function_definition
  type: [(class_specifier !body) (struct_specifier !body)]
  declarator: (identifier)
  body: (compound_statement (labeled_statement label: (statement_identifier) @access)))

; What a function's declarator may be: itself, or behind pointers and references.
(function_definition
  (type_qualifier)? @returns
  type: (_)? @returns
  declarator: [
    (function_declarator
      declarator: [(identifier) (field_identifier) (qualified_identifier) (destructor_name) (operator_name) (template_function)] @name
      parameters: (_) @parameters)
    (pointer_declarator declarator: (function_declarator
      declarator: [(identifier) (field_identifier) (qualified_identifier) (destructor_name) (operator_name) (template_function)] @name
      parameters: (_) @parameters))
    (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator
      declarator: [(identifier) (field_identifier) (qualified_identifier) (destructor_name) (operator_name) (template_function)] @name
      parameters: (_) @parameters)))
    (reference_declarator (function_declarator
      declarator: [(identifier) (field_identifier) (qualified_identifier) (destructor_name) (operator_name) (template_function)] @name
      parameters: (_) @parameters))
    (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator:
      (function_declarator
        declarator: [(identifier) (field_identifier) (qualified_identifier)] @name
        parameters: (_) @parameters))))
    (operator_cast (abstract_function_declarator parameters: (_) @parameters)) @name
    (operator_cast (_ (abstract_function_declarator parameters: (_) @parameters))) @name
    (qualified_identifier name:
      (operator_cast (abstract_function_declarator parameters: (_) @parameters))) @name
  ]
  (field_initializer_list)? @body
  body: (_)? @body) @definition.function
(declaration
  (type_qualifier)? @returns
  type: (_)? @returns
  declarator: [
    (function_declarator
      declarator: [(identifier) (field_identifier) (qualified_identifier) (destructor_name) (operator_name) (template_function)] @name
      parameters: (_) @parameters)
    (pointer_declarator declarator: (function_declarator
      declarator: [(identifier) (field_identifier) (qualified_identifier) (destructor_name) (operator_name) (template_function)] @name
      parameters: (_) @parameters))
    (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator
      declarator: [(identifier) (field_identifier) (qualified_identifier) (destructor_name) (operator_name) (template_function)] @name
      parameters: (_) @parameters)))
    (reference_declarator (function_declarator
      declarator: [(identifier) (field_identifier) (qualified_identifier) (destructor_name) (operator_name) (template_function)] @name
      parameters: (_) @parameters))
    (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator:
      (function_declarator
        declarator: [(identifier) (field_identifier) (qualified_identifier)] @name
        parameters: (_) @parameters))))
    (operator_cast (abstract_function_declarator parameters: (_) @parameters)) @name
    (operator_cast (_ (abstract_function_declarator parameters: (_) @parameters))) @name
    (qualified_identifier name:
      (operator_cast (abstract_function_declarator parameters: (_) @parameters))) @name
  ]) @definition.function
(field_declaration
  (type_qualifier)? @returns
  type: (_)? @returns
  declarator: [
    (function_declarator
      declarator: [(identifier) (field_identifier) (qualified_identifier) (destructor_name) (operator_name) (template_function)] @name
      parameters: (_) @parameters)
    (pointer_declarator declarator: (function_declarator
      declarator: [(identifier) (field_identifier) (qualified_identifier) (destructor_name) (operator_name) (template_function)] @name
      parameters: (_) @parameters))
    (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator
      declarator: [(identifier) (field_identifier) (qualified_identifier) (destructor_name) (operator_name) (template_function)] @name
      parameters: (_) @parameters)))
    (reference_declarator (function_declarator
      declarator: [(identifier) (field_identifier) (qualified_identifier) (destructor_name) (operator_name) (template_function)] @name
      parameters: (_) @parameters))
    (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator:
      (function_declarator
        declarator: [(identifier) (field_identifier) (qualified_identifier)] @name
        parameters: (_) @parameters))))
    (operator_cast (abstract_function_declarator parameters: (_) @parameters)) @name
    (operator_cast (_ (abstract_function_declarator parameters: (_) @parameters))) @name
    (qualified_identifier name:
      (operator_cast (abstract_function_declarator parameters: (_) @parameters))) @name
  ]) @definition.function

(function_declarator
  parameters: (_) @parameters
  (trailing_return_type (_) @returns)) @trailing

(namespace_definition name: (_) @name body: (_) @body) @definition.namespace
(class_specifier
  name: [(type_identifier) @name (template_type name: (_) @name) (qualified_identifier) @name]
  body: (_) @body) @definition.class
(struct_specifier
  name: [(type_identifier) @name (template_type name: (_) @name) (qualified_identifier) @name]
  body: (_) @body) @definition.struct
(union_specifier
  name: [(type_identifier) @name (template_type name: (_) @name) (qualified_identifier) @name]
  body: (_) @body) @definition.union

(alias_declaration name: (_) @name) @definition.type_alias
(concept_definition name: (_) @name) @definition.type_alias

(field_declaration
  (type_qualifier)? @returns
  type: (_) @returns
  declarator: [
    (field_identifier) @name
    (pointer_declarator declarator: (field_identifier) @name)
    (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name))
    (reference_declarator (field_identifier) @name)
    (array_declarator declarator: (field_identifier) @name)
    (array_declarator declarator: (pointer_declarator declarator: (field_identifier) @name))
    (pointer_declarator declarator: (array_declarator declarator: (field_identifier) @name))
    (function_declarator declarator:
      (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name)))
    (pointer_declarator declarator: (function_declarator declarator:
      (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name))))
  ]
  default_value: (_)? @value) @definition.field
(declaration
  (type_qualifier)? @returns
  type: (_) @returns
  declarator: [
    (reference_declarator (identifier) @name)
    (init_declarator
      declarator: [(qualified_identifier) @name (reference_declarator (identifier) @name)]
      value: (_) @value)
  ]) @definition.variable

(parameter_list (parameter_declaration declarator: [
    (reference_declarator (identifier) @name)
    (reference_declarator (pointer_declarator declarator: (identifier) @name))
    (reference_declarator (array_declarator declarator: (identifier) @name))
    (reference_declarator (array_declarator declarator:
      (parenthesized_declarator (reference_declarator (identifier) @name))))
  ]) @parameter.declarator)
(parameter_list (optional_parameter_declaration
  declarator: [
    (identifier) @name
    (reference_declarator (identifier) @name)
    (pointer_declarator declarator: (identifier) @name)
    (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @name))
    (reference_declarator (pointer_declarator declarator: (identifier) @name))
    (array_declarator declarator: (identifier) @name)
    (array_declarator declarator: (pointer_declarator declarator: (identifier) @name))
    (reference_declarator (array_declarator declarator: (identifier) @name))
    (reference_declarator (array_declarator declarator:
      (parenthesized_declarator (reference_declarator (identifier) @name))))
    (function_declarator declarator:
      (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))
  ]
  default_value: (_) @default) @parameter.declarator)
(parameter_list (variadic_parameter_declaration declarator: [
  (variadic_declarator (identifier) @name)
  (reference_declarator (variadic_declarator (identifier) @name))
]) @parameter.declarator)
(parameter_list (optional_parameter_declaration
  !declarator
  type: (_) @type
  default_value: (_) @default) @parameter)
(parameter_list (parameter_declaration
  declarator: [
    (abstract_reference_declarator)
  ]) @parameter.declarator)

(template_declaration parameters: (_) (_) @wrapped) @wrapper
(friend_declaration (_) @wrapped) @wrapper
(declaration
  type: [
    (class_specifier name: (_) body: (_))
    (struct_specifier name: (_) body: (_))
    (union_specifier name: (_) body: (_))
    (enum_specifier name: (_) body: (_))
  ] @wrapped) @wrapper
(field_declaration
  type: [
    (class_specifier name: (_) body: (_))
    (struct_specifier name: (_) body: (_))
    (union_specifier name: (_) body: (_))
    (enum_specifier name: (_) body: (_))
  ] @wrapped
  declarator: (_)) @wrapper
(field_declaration type: (class_specifier body: (_)) @wrapped !declarator) @wrapper
(field_declaration type: (struct_specifier body: (_)) @wrapped !declarator) @wrapper
(field_declaration type: (union_specifier body: (_)) @wrapped !declarator) @wrapper
(field_declaration type: (enum_specifier body: (_)) @wrapped !declarator) @wrapper
(field_declaration_list (access_specifier) @access)

(raw_string_literal) @literal
