"""The bundled articles: our own sentences about documented history."""
