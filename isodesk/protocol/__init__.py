"""The contract: every action, field, error code, language and grade type, declared once; and its wire codec."""
