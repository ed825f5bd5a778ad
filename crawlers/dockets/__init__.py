"""Court dockets in every shape that they come in → one typed docket → a document of kind `docket`."""
