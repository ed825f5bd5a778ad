"""Follow the guns: who supplied whom as a graph, and from where to where as flows on a map."""
