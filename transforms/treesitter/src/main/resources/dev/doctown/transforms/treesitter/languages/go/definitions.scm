(package_clause (package_identifier) @module)

(function_declaration
  name: (identifier) @name
  parameters: (_) @parameters
  result: (_)? @returns
  body: (_)? @body) @definition.function
(method_declaration
  receiver: (parameter_list (parameter_declaration type: (_) @scope))
  name: (field_identifier) @name
  parameters: (_) @parameters
  result: (_)? @returns
  body: (_)? @body) @definition.method
(method_elem
  name: (field_identifier) @name
  parameters: (_) @parameters
  result: (_)? @returns) @definition.method

(type_spec
  name: (type_identifier) @name
  type: (struct_type (field_declaration_list) @body)) @definition.struct
(type_spec
  name: (type_identifier) @name
  type: (interface_type "{" @body)) @definition.interface
(type_spec name: (type_identifier) @name type: (_) @returns) @definition.type_alias
(type_alias name: (type_identifier) @name type: (_) @returns) @definition.type_alias
(field_declaration
  name: (field_identifier) @name
  type: (_) @returns) @definition.field

; The grammar gives its field "name" to the first of several constants only.
(const_spec (identifier) @name type: (_)? @returns value: (_)? @value) @definition.constant
(var_spec name: (identifier) @name type: (_)? @returns value: (_)? @value) @definition.variable

(type_declaration . (_) @wrapped .) @wrapper
(const_declaration . (const_spec) @wrapped .) @wrapper
(var_declaration . (var_spec) @wrapped .) @wrapper

(parameter_list (parameter_declaration name: (identifier) @name type: (_) @type) @parameter)
(parameter_list (parameter_declaration !name type: (_) @type) @parameter)
(parameter_list (variadic_parameter_declaration name: (_)? @name) @parameter.declarator)

(comment) @comment
[(interpreted_string_literal) (raw_string_literal) (rune_literal)] @literal
