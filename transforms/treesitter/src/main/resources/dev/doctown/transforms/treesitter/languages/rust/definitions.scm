(function_item
  name: (_) @name
  parameters: (_) @parameters
  return_type: (_)? @returns
  body: (_) @body) @definition.function
(function_signature_item
  name: (_) @name
  parameters: (_) @parameters
  return_type: (_)? @returns) @definition.function

(struct_item name: (_) @name body: (field_declaration_list)? @body) @definition.struct
(union_item name: (_) @name body: (_) @body) @definition.union
(enum_item name: (_) @name body: (_) @body) @definition.enum
(trait_item name: (_) @name body: (_) @body) @definition.trait
(impl_item type: (_) @name body: (_) @body) @definition.impl
(mod_item name: (_) @name body: (_) @body) @definition.module

(enum_variant name: (_) @name) @definition.enum_member
(field_declaration name: (_) @name type: (_) @returns) @definition.field
(const_item name: (_) @name type: (_) @returns value: (_)? @value) @definition.constant
(static_item name: (_) @name type: (_) @returns value: (_)? @value) @definition.variable
(type_item name: (_) @name type: (_) @returns) @definition.type_alias
(associated_type name: (_) @name) @definition.type_alias
(macro_definition name: (_) @name "(" @body) @definition.macro
(macro_definition name: (_) @name "{" @body) @definition.macro

(parameters (parameter pattern: (_) @name type: (_) @type) @parameter)
(parameters (self_parameter) @name @parameter)

[(line_comment) (block_comment)] @comment
[(string_literal) (raw_string_literal) (char_literal)] @literal
(attribute_item) @attribute
