(switch_label (string_literal) @name @lookup.comparison)
