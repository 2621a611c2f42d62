"""The LTI test bench: what an integrator sends, breaks and inspects."""
