"""The LTI bench: what passes between a platform on this computer and the tools that it launches."""
