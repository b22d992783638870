(class_heritage [(identifier) (member_expression)] @reference.extends)
