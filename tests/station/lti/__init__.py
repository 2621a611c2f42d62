"""The station as an LTI tool."""
