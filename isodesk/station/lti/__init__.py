"""The station as an LTI tool: launches come in, people sit tests, grades go back."""
